import assert from 'node:assert/strict';
import { parseCapture } from '../../../../src/domain/tasks/parse-capture.js';
import { LINES, NOW } from './lines.js';

describe('parseCapture, line by line', () => {
  for (const [line, expected] of LINES) {
    it(line, () => {
      const { parts: _, problems, recurrence, ...capture } = parseCapture(line, { now: NOW });
      const values = {
        ...capture,
        ...(recurrence !== null && { repeats: `${recurrence.rule} ${recurrence.from}` }),
        ...(problems.length > 0 && { problems: problems.map(({ code }) => code) }),
      };
      const said = Object.entries(values).filter(
        ([, value]) =>
          value !== null && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0),
      );
      assert.deepEqual(Object.fromEntries(said), expected);
    });
  }
});
