// Mocha's spec reporter that also keeps the results in the file INKBEARING_RESULTS, test by test: what stands
// there when a process dies is what was reached, and `ended` says whether that was the end.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

const { EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING } = Mocha.Runner.constants;

class ResultReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const results = { passed: 0, failed: 0, skipped: 0, ended: false, failures: [] };
    const file = process.env.INKBEARING_RESULTS;
    const save = () => file && writeFileSync(file, JSON.stringify(results));
    runner.on(EVENT_TEST_PASS, () => {
      results.passed++;
      save();
    });
    runner.on(EVENT_TEST_PENDING, () => {
      results.skipped++;
      save();
    });
    runner.on(EVENT_TEST_FAIL, (test, error) => {
      results.failed++;
      results.failures.push({ title: test.fullTitle(), message: String(error?.stack ?? error) });
      save();
    });
    runner.once(EVENT_RUN_END, () => {
      results.ended = true;
      save();
    });
    save();
  }
}

module.exports = ResultReporter;
