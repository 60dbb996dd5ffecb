import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { planSchedule } from '../../../src/app/plan-schedule.js';
import { OptimiserClient } from '../../../src/optimiser/client.js';
import { readCalendar } from '../../../src/domain/calendar/read-calendar.js';
import { solvePortfolio } from '../../../src/domain/influence/planner/solve-portfolio.js';
import { calendarFixture, calendarOf, days, eventOf } from '../../support/calendars.js';
import { optimiserWorker } from '../../support/optimiser-worker.js';
import { problemOf, work } from '../../support/schedule-problems.js';
import { monthProblem } from '../../support/portfolio-problems.js';
import { solved, solver } from '../../support/solver.js';

const PROBLEM = problemOf([work('a', 60), work('b', 200)]);
const CALENDAR = calendarFixture('google.ics');
const WINDOW = days('2026-01-01', '2027-01-01');
const LONG = 60_000;

describe("the optimiser's worker", function () {
  this.timeout(60_000);
  let client: OptimiserClient;

  before(async () => {
    client = new OptimiserClient({ worker: await optimiserWorker(), idleAfter: 0, timeout: LONG });
  });
  after(() => client.dispose());

  it('makes the schedule that is made on this thread', async () => {
    assert.deepEqual(await client.schedule(PROBLEM), { ok: true, value: await solved(PROBLEM) });
  });

  it('answers requests that overlap, each with its own schedule', async () => {
    const replies = await Promise.all([30, 60, 90].map((minutes) => client.schedule(problemOf([work('a', minutes)]))));
    const minutes = replies.map((reply) => reply.ok && reply.value.placements.map(({ start, end }) => end - start));
    assert.deepEqual(minutes, [[30], [60], [90]]);
  });

  it('chooses the pieces that are chosen on this thread', async () => {
    const problem = monthProblem();
    assert.deepEqual(await client.plan(problem), { ok: true, value: solvePortfolio(problem, await solver()) });
  });

  it('reads the meetings that are read on this thread, and names the same troubles', async () => {
    const broken = `${CALENDAR}BEGIN:VEVENT\r\nDTSTART:soon\r\n`;
    const reading = readCalendar(broken, WINDOW);
    assert.ok(reading.meetings.length > 0 && reading.troubles.length > 0);
    assert.deepEqual(await client.readCalendar(broken, WINDOW), { ok: true, value: reading });
  });

  it('answers schedules and calendars that are asked for at once, each with its own', async () => {
    const calendars = ['one', 'other'].map((title) =>
      calendarOf(eventOf(`SUMMARY:${title}`, 'DTSTART:20260301T100000', 'DURATION:PT1H')),
    );
    const [schedule, ...readings] = await Promise.all([
      client.schedule(PROBLEM),
      ...calendars.map((text) => client.readCalendar(text, WINDOW)),
    ]);
    assert.ok(schedule.ok);
    const titles = readings.map((reading) => reading.ok && reading.value.meetings.map(({ title }) => title));
    assert.deepEqual(titles, [['one'], ['other']]);
  });

  it('passes on that tasks wait for each other in a ring', async () => {
    const ring = problemOf([work('a', 9, { after: ['b'] }), work('b', 9, { after: ['a'] })]);
    assert.deepEqual(await client.schedule(ring), { ok: false, failure: { code: 'cycle', tasks: ['b', 'a'] } });
  });

  it('is made again after it was ended as idle, and answers as before', async () => {
    const idle = new OptimiserClient({ worker: await optimiserWorker(), idleAfter: 20, timeout: LONG });
    try {
      const first = await idle.schedule(PROBLEM);
      const before = idle.whenEnded();
      while (idle.whenEnded() === before) await new Promise((resolve) => setTimeout(resolve, 5));
      await idle.whenEnded();
      assert.deepEqual(await idle.schedule(PROBLEM), first);
    } finally {
      await idle.dispose();
    }
  });
});

describe("the client of the optimiser's worker", () => {
  let folder: string;
  let client: OptimiserClient;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inkbearing-'));
  });
  after(() => rm(folder, { recursive: true }));
  afterEach(() => client.dispose());

  /** A client of a worker that runs the given code. */
  const clientOf = async (code: string, timeout = LONG): Promise<OptimiserClient> => {
    const path = join(folder, 'worker.mjs');
    await writeFile(path, `import { parentPort } from 'node:worker_threads';\n${code}`);
    return new OptimiserClient({ worker: pathToFileURL(path), idleAfter: 0, timeout });
  };
  const died = {
    ok: false,
    failure: { code: 'optimiser-unavailable', message: "The optimiser's worker ended with code 3." },
  };

  it('fails all that is asked of a worker that dies, and makes no other', async () => {
    client = await clientOf("parentPort.on('message', () => process.exit(3));");
    const asked = [client.schedule(PROBLEM), client.readCalendar(CALENDAR, WINDOW)];
    assert.deepEqual(await Promise.all(asked), [died, died]);
    await writeFile(join(folder, 'worker.mjs'), 'throw new Error("A second worker");');
    assert.deepEqual(await client.schedule(PROBLEM), died);
  });

  it('passes on why a request failed, and ignores replies to none', async () => {
    client = await clientOf(
      `parentPort.on('message', ({ id }) => {
         parentPort.postMessage({ type: 'failed', id: id + 7, message: 'Not asked' });
         parentPort.postMessage({ type: 'failed', id, message: 'No luck' });
       });`,
    );
    const failed = { ok: false, failure: { code: 'optimiser-failed', message: 'No luck' } };
    assert.deepEqual(await client.schedule(PROBLEM), failed);
    assert.deepEqual(await client.readCalendar(CALENDAR, WINDOW), failed);
  });

  it('takes no answer to something else for one', async () => {
    client = await clientOf(
      `parentPort.on('message', ({ id }) => {
         parentPort.postMessage({ type: 'calendar-read', id, reading: { meetings: [], troubles: [] } });
       });`,
    );
    const reply = await client.schedule(PROBLEM);
    assert.ok(!reply.ok && reply.failure.code === 'optimiser-failed');
  });

  it('gives up a request without an answer, and asks another worker the next time', async () => {
    client = await clientOf("parentPort.on('message', () => {});", 50);
    const slow = await client.schedule(PROBLEM);
    assert.deepEqual(slow, { ok: false, failure: { code: 'optimiser-slow', message: 'No answer within 50 ms.' } });
    await clientOf(
      "parentPort.on('message', ({ id }) => parentPort.postMessage({ type: 'failed', id, message: 'Again' }));",
    );
    const again = await client.schedule(PROBLEM);
    assert.ok(!again.ok && again.failure.code !== 'optimiser-unavailable');
  });

  it('fails after it was disposed of', async () => {
    client = await clientOf("parentPort.on('message', () => {});");
    const open = client.schedule(PROBLEM);
    await client.dispose();
    const codes = [await open, await client.schedule(PROBLEM)].map((reply) => !reply.ok && reply.failure.code);
    assert.deepEqual(codes, ['optimiser-unavailable', 'optimiser-unavailable']);
  });

  it('needs no worker to refuse a ring', async () => {
    client = new OptimiserClient({ worker: new URL('file:///no/such/worker.js'), idleAfter: 0, timeout: LONG });
    const plan = await planSchedule(problemOf([work('a', 9, { after: ['a'] })]), client);
    assert.deepEqual(plan, { ok: false, failure: { code: 'cycle', tasks: ['a'] } });
  });
});
