import assert from 'node:assert/strict';
import { acceptPortfolio, type AcceptanceFacts } from '../../../../src/domain/influence/plan/accept-portfolio.js';
import type { PlannedPiece } from '../../../../src/domain/influence/portfolio.js';
import { DEFAULT_PREFERENCES } from '../../../../src/domain/schedule/preferences.js';
import { apply } from '../../../../src/domain/store/apply.js';
import type { StoreCommand } from '../../../../src/domain/store/command.js';
import type { StoreDocument } from '../../../../src/domain/store/document.js';
import { byId, project } from '../../../support/tasks.js';
import { planDocument, planOf, portfolioOf, postKind, proposal, talkProposal } from '../../../support/plans.js';

const facts = (more: Partial<AcceptanceFacts> = {}): AcceptanceFacts => {
  let made = 0;
  return {
    today: '2026-11-23',
    preferences: DEFAULT_PREFERENCES,
    at: '2026-11-23T08:00:00.000Z',
    focusMinutes: 25,
    newId: () => `id${(made += 1)}`,
    names: {
      piece: ({ name }, number) => `${name} ${number}`,
      task: (title, step) => `${step}: ${title}`,
      team: 'team',
    },
    ...more,
  };
};

const accept = (
  pieces: readonly PlannedPiece[],
  document: StoreDocument = planDocument([planOf('plan')]),
  more: Partial<AcceptanceFacts> = {},
) => acceptPortfolio(document, planOf('plan'), portfolioOf(pieces), facts(more));

const applied = (document: StoreDocument, command: StoreCommand): { document: StoreDocument; undo: StoreCommand } => {
  const done = apply(document, command);
  assert.ok(done.ok, JSON.stringify(done));
  return { document: done.value.document, undo: done.value.event.undo };
};

describe('accepting a portfolio', () => {
  it('makes a piece with its targets, due on the last working day of its week', () => {
    const [piece] = accept([proposal({ week: 2 })]).pieces;
    assert.ok(piece);
    assert.deepEqual(
      [piece.title, piece.status, piece.kind, piece.plan, piece.planned, piece.target],
      ['Technical post 1', 'idea', 'post', 'plan', '2026-12-04', { words: 2_000, quality: 90, hours: 26 }],
    );
  });

  it('makes of a long draft an outline, a draft and a review, one after the other', () => {
    const { pieces, tasks } = accept([proposal({ week: 3 })]);
    assert.deepEqual(
      tasks.map(({ title, estimate, after }) => [title, estimate, after]),
      [
        ['outline: Technical post 1', 312, []],
        ['draft: Technical post 1', 780, [tasks[0]?.id]],
        ['review: Technical post 1', 468, [tasks[1]?.id]],
      ],
    );
    assert.deepEqual(pieces[0]?.tasks, [...byId(...tasks).keys()]);
  });

  it('makes one task of a short draft, and of what has none', () => {
    const { tasks } = accept([proposal({ hours: 4 }), talkProposal({ hours: 6 })]);
    assert.deepEqual(
      tasks.map(({ title, estimate }) => [title, estimate]),
      [
        ['whole: Technical post 1', 240],
        ['whole: Conversation 1', 360],
      ],
    );
  });

  it('puts the tasks on the list of next actions of an important project, due with their piece', () => {
    const { projects, tasks } = accept([talkProposal()]);
    assert.deepEqual(
      projects.map(({ id, title, important }) => [id, title, important]),
      [['plan', 'The plan', true]],
    );
    const [task] = tasks;
    assert.ok(task);
    assert.deepEqual([task.list, task.project, task.due, task.contexts], ['next', 'plan', '2026-11-27', ['team']]);
  });

  it('does what is short in one go, and cuts the rest into no less than a focus interval', () => {
    const { tasks } = accept([talkProposal({ hours: 0.5 }), talkProposal({ hours: 2 })]);
    assert.deepEqual(
      tasks.map(({ minimumPiece }) => minimumPiece),
      [30, 25],
    );
  });

  it('begins in its week, or as many weeks before as its hours need, with one to spare; what can begin now has no start', () => {
    const [long, short, now] = accept([
      proposal({ week: 4, hours: 15 }),
      talkProposal({ week: 3 }),
      talkProposal({ week: 1 }),
    ]).tasks.filter(({ after }) => after.length === 0);
    assert.deepEqual([long?.start, short?.start, now?.start], ['2026-11-30', '2026-12-07', null]);
  });

  it('gives tasks the topic as their tag', () => {
    const kinds = { outputKinds: { post: postKind({ topic: 'Async Rust #1' }) } };
    const { pieces, tasks } = accept([proposal({ hours: 3 })], planDocument([planOf('plan')], [], kinds));
    assert.deepEqual([pieces[0]?.topic, tasks[0]?.tags], ['Async Rust #1', ['Async-Rust-1']]);
  });

  it('counts the planner’s weeks from the one underway', () => {
    const { pieces } = accept([proposal({ week: 2 })], planDocument([planOf('plan')]), { today: '2026-12-03' });
    assert.equal(pieces[0]?.planned, '2026-12-11');
  });

  it('keeps what was forecast', () => {
    const { plan } = accept([proposal()]);
    const { terms, objective, hours } = portfolioOf([]);
    assert.deepEqual(plan.accepted, { at: '2026-11-23T08:00:00.000Z', terms, objective, hours });
  });

  it('adds, when it is done again, only what is new, with the next number, to the project that is there', () => {
    const first = applied(planDocument([planOf('plan')]), accept([proposal()])).document;
    const plan = first.plans['plan'];
    const [piece] = Object.values(first.pieces);
    assert.ok(plan && piece);
    const portfolio = portfolioOf([proposal({ frozen: piece.id }), proposal({ hours: 10 })]);
    let made = 100;
    const again = acceptPortfolio(first, plan, portfolio, facts({ newId: () => `id${(made += 1)}` }));
    assert.deepEqual(
      again.pieces.map(({ title }) => title),
      ['Technical post 2'],
    );
    assert.deepEqual(again.projects, []);
    assert.equal(again.plan.accepted?.hours.writing, 36);
    applied(first, again);
  });

  it('makes another project where that of the plan is closed', () => {
    const closed = planDocument([planOf('plan')], [], { projects: { plan: project('plan', { status: 'done' }) } });
    const { projects, tasks } = accept([talkProposal()], closed);
    assert.equal(projects.length, 1);
    assert.equal(tasks[0]?.project, projects[0]?.id);
    applied(closed, accept([talkProposal()], closed));
  });

  it('is taken back by one undo', () => {
    const before = planDocument([planOf('plan')]);
    const { document, undo } = applied(before, accept([proposal(), talkProposal()]));
    assert.equal(Object.keys(document.tasks).length, 4);
    assert.deepEqual(applied(document, undo).document, { ...before, revision: 2 });
  });
});
