import assert from 'node:assert/strict';
import { Ledger } from '../../../src/app/ledger.js';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { PlanEditor } from '../../../src/app/plan-editor.js';
import { PortfolioPlanner } from '../../../src/app/portfolio-planner.js';
import { recordedKind } from '../../../src/domain/audit/stretch.js';
import type { CameBack } from '../../../src/domain/influence/review/goal-progress.js';
import type { Portfolio } from '../../../src/domain/influence/portfolio.js';
import { failure, success } from '../../../src/domain/result.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import { formatsOf } from '../../../src/messages/formats.js';
import { acceptanceNames } from '../../../src/messages/plan.js';
import { planDesk } from '../../../src/page/plan-desk.js';
import type { PlanSnapshot } from '../../../src/protocol/plan-snapshot.js';
import { FakeClock } from '../../support/fake-clock.js';
import { HandSolver } from '../../support/hand-solver.js';
import { goalOf, pieceOf, planDocument, planOf, portfolioOf, proposal, talkProposal } from '../../support/plans.js';

type Ready = Extract<PlanSnapshot, { readonly state: 'ready' }>;

const NOTHING_CAME: CameBack = { comments: new Map(), scores: new Map() };

/** A desk over a store in memory, on Monday, 23 November 2026, in Shanghai. */
const deskOver = async (document: StoreDocument, back: CameBack = NOTHING_CAME) => {
  const ledger = new Ledger(() => Promise.resolve(new MemoryStore(document)));
  const clock = new FakeClock('2026-11-23T08:00:00.000Z');
  let made = 0;
  const newId = (): string => `id${(made += 1)}`;
  const solver = new HandSolver();
  const edited: (string | null)[] = [];
  const logged: string[] = [];
  const moment = () => ({ now: clock.now(), zone: clock.zone() });
  const planner = new PortfolioPlanner({ ledger, clock, solve: solver.solve, newId, names: acceptanceNames });
  const desk = planDesk({
    planner,
    editor: new PlanEditor({ ledger, clock, newId }),
    moment,
    kindOf: () => recordedKind,
    cameBack: () => back,
    formats: formatsOf('en'),
    editKind: async (kind) => {
      edited.push(kind);
    },
    log: (text) => logged.push(text),
  });
  await ledger.read();
  const shown = (): PlanSnapshot => {
    assert.ok(ledger.document);
    return desk.snapshot(ledger.document, moment());
  };
  const ready = (): Ready => {
    const snapshot = shown();
    assert.ok(snapshot.state === 'ready');
    return snapshot;
  };
  /** The panel after the portfolio is there. */
  const solved = async (portfolio: Portfolio): Promise<Ready> => {
    ready();
    await solver.answer(success(portfolio));
    return ready();
  };
  return { desk, ledger, clock, solver, edited, logged, shown, ready, solved };
};

const WITH_GOAL = planOf('plan', { goals: [goalOf('post', { words: 2_000, quality: 90 })] });
const PORTFOLIO = portfolioOf([proposal({ week: 2 }), talkProposal({ week: 1 })], {
  pareto: [
    { quality: 70, reach: 900, hours: 20 },
    { quality: 90, reach: 700, hours: 30 },
  ],
});

describe('the panel of a plan', () => {
  it('offers something to begin with while there is no plan', async () => {
    const { shown } = await deskOver(planDocument([]));
    const snapshot = shown();
    assert.ok(snapshot.state === 'none');
    assert.deepEqual(
      snapshot.templates.map(({ id }) => id),
      ['engineers-month', 'write-weekly', 'own-goals'],
    );
    assert.ok(snapshot.templates.every(({ name, text }) => name !== '' && text !== ''));
  });

  it('says that it is planning, and shows what it knows meanwhile', async () => {
    const { ready } = await deskOver(planDocument([WITH_GOAL]));
    const { planning, canAccept, rows, weights, from, to, problem } = ready();
    assert.deepEqual([planning, canAccept, rows, problem], [true, false, [], null]);
    assert.deepEqual([weights, from, to], [WITH_GOAL.weights, '2026-11-23', '2026-12-20']);
  });

  it('shows the portfolio by days, in words, with hours and what one more is worth', async () => {
    const { solved } = await deskOver(planDocument([WITH_GOAL]));
    const { planning, canAccept, rows, hours } = await solved(PORTFOLIO);
    assert.deepEqual([planning, canAccept], [false, true]);
    assert.deepEqual(
      rows.map(({ kind, channel, by, hoursFrom, piece }) => [kind, channel, by, hoursFrom, piece]),
      [
        ['Conversation', 'Team', '2026-11-27', 'Collaborating', null],
        ['Technical post', 'Blog', '2026-12-04', 'Writing', null],
      ],
    );
    assert.ok(rows.every(({ reason }) => reason !== ''));
    assert.deepEqual(hours, [
      { id: 'collaborating', name: 'Collaborating', available: 40, planned: 0, worth: 1 },
      { id: 'writing', name: 'Writing', available: 40, planned: 26, worth: 2 },
    ]);
  });

  it('has a name of its own for each row', async () => {
    const { solved } = await deskOver(planDocument([WITH_GOAL]));
    const { rows } = await solved(portfolioOf([talkProposal(), talkProposal(), talkProposal({ week: 2 })]));
    assert.equal(new Set(rows.map(({ id }) => id)).size, 3);
  });

  it('shows forecast beside fact, and what the fact was made from', async () => {
    const out = pieceOf('a', {
      status: 'published',
      facts: { words: 1_000, score: 80, at: '2026-11-23T08:00:00.000Z' },
      publications: [{ channel: 'blog', date: '2026-11-23', url: null }],
    });
    const back = { comments: new Map(), scores: new Map([['a', { score: 60, uncertainty: 12 }]]) };
    const { solved } = await deskOver(planDocument([WITH_GOAL], [out]), back);
    const { terms, objective } = await solved(portfolioOf([proposal({ frozen: 'a', hours: 0 })]));
    assert.deepEqual(
      terms.map(({ id, forecast, fact, uncertainty }) => [id, forecast, fact, uncertainty]),
      [
        ['F', 90, 80, null],
        ['E', 50, null, null],
        ['I', 60, 60, 12],
        ['T', 100, null, null],
      ],
    );
    assert.deepEqual(
      terms[0]?.facts.map(({ label, piece }) => [label, piece]),
      [['Piece a', 'a']],
    );
    assert.deepEqual([objective.forecast, objective.fact], [300, 140]);
  });

  it('tells what the forecast assumes', async () => {
    const { ready } = await deskOver(planDocument([WITH_GOAL]));
    const { terms, effort } = ready();
    assert.match(terms[3]?.text ?? '', /Usually missed: 20 %, an assumption/);
    assert.match(effort.text, /2,000 words at quality 90 takes 26 h/);
    assert.deepEqual([effort.c1, effort.c2, effort.pieces], [4, 2, 0]);
  });

  it('counts what the portfolio proposes for a goal beside what is planned, if it is as good and as long', async () => {
    const { solved } = await deskOver(planDocument([WITH_GOAL]));
    const { goals } = await solved(portfolioOf([proposal(), proposal({ quality: 80 })]));
    assert.deepEqual(
      goals.map(({ asked, planned, proposed, done, state }) => [asked, planned, proposed, done, state]),
      [[1, 0, 1, 0, 'on-track']],
    );
  });

  it('says what would have to give, with an offer that changes the goal', async () => {
    const { solved, desk, ledger } = await deskOver(planDocument([WITH_GOAL]));
    const relaxations = [{ goal: 'goal-post', what: 'quality', from: 90, to: 80 }] as const;
    const panel = await solved(portfolioOf([proposal({ quality: 80 })], { relaxations }));
    assert.equal(panel.goals[0]?.state, 'impossible');
    const [first] = panel.relaxations;
    assert.ok(first?.offer);
    assert.equal(await desk.take(first.offer.id), null);
    assert.equal(ledger.document?.plans['plan']?.goals[0]?.quality, 80);
  });

  it('passes over offers that are not the plan’s', async () => {
    const { desk } = await deskOver(planDocument([WITH_GOAL]));
    for (const offer of ['reopen', '2026-11-26T08:00:00.000Z t1 0', 'relax-goal a count', 'relax-goal a count x'])
      assert.equal(desk.take(offer), null, offer);
  });

  it('marks the point of the curve that the plan aims at', async () => {
    const aimed = { ...WITH_GOAL, aim: { quality: 88, hours: 31 } };
    const { solved } = await deskOver(planDocument([aimed]));
    assert.deepEqual(
      (await solved(PORTFOLIO)).pareto.map(({ chosen }) => chosen),
      [false, true],
    );
    const free = await (await deskOver(planDocument([WITH_GOAL]))).solved(PORTFOLIO);
    assert.ok(free.pareto.every(({ chosen }) => !chosen));
  });

  it('says in words why there is no portfolio', async () => {
    const { ready } = await deskOver(planDocument([planOf('plan', { start: '2026-10-01' })]));
    const { problem, planning, hours, canAccept } = ready();
    assert.match(problem ?? '', /weeks of this plan are over/);
    assert.deepEqual([planning, hours, canAccept], [false, [], false]);
  });

  it('shows what was accepted when there is no portfolio any more', async () => {
    const pieces = [pieceOf('a', { planned: '2026-10-09' }), pieceOf('b', { plan: 'another' })];
    const { ready } = await deskOver(planDocument([planOf('plan', { start: '2026-10-01' })], pieces));
    assert.deepEqual(
      ready().rows.map(({ piece, by }) => [piece, by]),
      [['a', '2026-10-09']],
    );
  });

  it('shows an accepted piece on its day, with the piece to open, and one that is out on that day', async () => {
    const pieces = [
      pieceOf('a', { planned: '2026-12-02' }),
      pieceOf('b', { status: 'published', publications: [{ channel: 'blog', date: '2026-11-24', url: null }] }),
    ];
    const { solved } = await deskOver(planDocument([WITH_GOAL], pieces));
    const kept = portfolioOf([
      proposal({ frozen: 'a', week: 2, reason: { code: 'frozen' } }),
      proposal({ frozen: 'b' }),
    ]);
    const { rows, canAccept } = await solved(kept);
    assert.deepEqual(
      rows.map(({ piece, by }) => [piece, by]),
      [
        ['b', '2026-11-24'],
        ['a', '2026-12-02'],
      ],
    );
    assert.match(rows[0]?.reason ?? '', /came out on Tue, Nov 24/);
    assert.equal(canAccept, false);
  });
});

describe('the desk of the plan', () => {
  it('starts a template today', async () => {
    const { desk, ready } = await deskOver(planDocument([]));
    assert.equal(await desk.perform({ type: 'start-plan', template: 'engineers-month' }), null);
    const { from, name, goals, kinds } = ready();
    assert.deepEqual([from, name, goals.length], ['2026-11-23', "Engineer's month", 4]);
    assert.ok(kinds.some(({ channel, hoursFrom }) => channel === 'Blog' && hoursFrom === 'Writing'));
  });

  it('says in words what it cannot do', async () => {
    const { desk } = await deskOver(planDocument([]));
    assert.match((await desk.perform({ type: 'start-plan', template: 'none' })) ?? '', /no such template/);
    assert.match((await desk.perform({ type: 'end-plan' })) ?? '', /There is no plan/);
    assert.match((await desk.perform({ type: 'accept-plan' })) ?? '', /There is no plan/);
  });

  it('does what is wanted of the plan', async () => {
    const { desk, ready } = await deskOver(planDocument([WITH_GOAL]));
    await desk.perform({ type: 'set-weights', efficiency: 2, influence: 0, time: 1 });
    await desk.perform({ type: 'set-goal', goal: goalOf('talk', { count: 3 }) });
    await desk.perform({ type: 'remove-goal', goal: 'goal-post' });
    await desk.perform({ type: 'set-period', start: '2026-11-30', weeks: 2 });
    const { weights, goals, from, weeks } = ready();
    assert.deepEqual([weights, from, weeks], [{ efficiency: 2, influence: 0, time: 1 }, '2026-11-30', 2]);
    assert.deepEqual(
      goals.map(({ id, asked }) => [id, asked]),
      [['goal-talk', 3]],
    );
    assert.equal(await desk.perform({ type: 'end-plan' }), null);
  });

  it('accepts, and tells then when it was', async () => {
    const { desk, solved, ready } = await deskOver(planDocument([WITH_GOAL]));
    await solved(PORTFOLIO);
    assert.equal(await desk.perform({ type: 'accept-plan' }), null);
    const { accepted, canAccept, planning } = ready();
    assert.match(accepted ?? '', /Accepted on Mon, Nov 23; the objective was forecast as 300/);
    assert.deepEqual([canAccept, planning], [false, true]);
  });

  it('opens what asks for a kind of output', async () => {
    const { desk, edited } = await deskOver(planDocument([WITH_GOAL]));
    await desk.perform({ type: 'edit-kind', kind: 'post' });
    await desk.perform({ type: 'edit-kind', kind: null });
    assert.deepEqual(edited, ['post', null]);
  });

  it('logs what the solver says, and tells people to look there', async () => {
    const { desk, solver, logged, ready } = await deskOver(planDocument([WITH_GOAL]));
    const accepted = desk.perform({ type: 'accept-plan' });
    await new Promise(setImmediate);
    await solver.answer(failure('No memory'));
    assert.match((await accepted) ?? '', /the log says why/);
    assert.deepEqual(logged, ['No memory']);
    assert.match(ready().problem ?? '', /the log says why/);
  });

  it('tells when the portfolio is there', async () => {
    const { desk, solved } = await deskOver(planDocument([WITH_GOAL]));
    let told = 0;
    desk.onDidChange(() => (told += 1));
    await solved(PORTFOLIO);
    assert.equal(told, 1);
  });
});
