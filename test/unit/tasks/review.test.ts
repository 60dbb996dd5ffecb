import assert from 'node:assert/strict';
import { taskLists } from '../../../src/domain/tasks/lists.js';
import { reviewView, type ReviewView } from '../../../src/domain/tasks/review-items.js';
import {
  markSeen,
  nextStep,
  previousStep,
  reviewSchema,
  REVIEW_STEPS,
  startReview,
  type Review,
  type ReviewStep,
} from '../../../src/domain/tasks/review.js';
import type { Project, Task } from '../../../src/domain/tasks/task.js';
import { AT, byId, NOW, project, task } from '../../support/tasks.js';

const at = (step: ReviewStep): Review => ({ ...startReview(AT.instant), step });
const view = (review: Review, tasks: readonly Task[], projects: readonly Project[] = []): ReviewView =>
  reviewView(review, {
    lists: taskLists({ tasks: byId(...tasks), projects, now: NOW, active: null }),
    tasks: byId(...tasks),
    now: NOW,
    dayOfInstant: (instant) => instant.slice(0, 10),
  });
const sections = (step: ReviewStep, tasks: readonly Task[], projects: readonly Project[] = []): unknown =>
  Object.fromEntries(
    view(at(step), tasks, projects).sections.map(({ code, items }) => [
      code,
      items.map((item) => (item.kind === 'task' ? item.task.id : item.project.id)),
    ]),
  );
const old = '2026-01-01T00:00:00.000Z';

describe('the walk of a review', () => {
  it('goes through its steps and ends', () => {
    let review = startReview(AT.instant);
    const steps: ReviewStep[] = [];
    while (review.finished === null) {
      steps.push(review.step);
      review = nextStep(review, AT.instant);
    }
    assert.deepEqual(steps, REVIEW_STEPS);
    assert.equal(nextStep(review, AT.instant), review);
  });

  it('goes back, but not before the first step', () => {
    assert.equal(previousStep(at('clarify')).step, 'collect');
    assert.equal(previousStep(at('collect')).step, 'collect');
  });

  it('goes on from what was kept', () => {
    const review = markSeen(at('organise'), 'a');
    assert.deepEqual(reviewSchema.parse(JSON.parse(JSON.stringify(review))), review);
  });
});

describe('reviewView', () => {
  it('shows the inbox to clarify', () =>
    assert.deepEqual(sections('clarify', [task('a'), task('b', { list: 'next' })]), { inbox: ['a'] }));

  it('shows to organise what has come to a halt', () => {
    const tasks = [
      task('late', { list: 'next', due: '2026-11-01' }),
      task('asked', { list: 'waiting', waitingFor: 'Ann', created: old }),
      task('asked-today', { list: 'waiting', waitingFor: 'Bob' }),
      task('held-up', { list: 'next', after: ['late'] }),
    ];
    assert.deepEqual(sections('organise', tasks, [project('p')]), {
      overdue: ['late'],
      'stuck-projects': ['p'],
      'stale-waiting': ['asked'],
      blocked: ['held-up'],
    });
  });

  it('shows to reflect this week, the projects, old somedays and what comes', () => {
    const tasks = [
      task('done', { status: 'done', closed: '2026-11-23T08:00:00.000Z' }),
      task('done-before', { status: 'done', closed: '2026-11-22T08:00:00.000Z' }),
      task('dream', { list: 'someday', created: old }),
      task('new-dream', { list: 'someday' }),
      task('next-week', { list: 'scheduled', start: '2026-12-06T09:00' }),
      task('later', { list: 'scheduled', start: '2026-12-07' }),
    ];
    assert.deepEqual(sections('reflect', tasks, [project('p')]), {
      completed: ['done'],
      projects: ['p'],
      'old-someday': ['dream'],
      coming: ['next-week'],
    });
  });

  it('shows to engage what is for today and the next actions', () =>
    assert.deepEqual(
      sections('engage', [task('a', { list: 'next', due: '2026-11-26' }), task('b', { list: 'next' })]),
      {
        today: ['a'],
        next: ['a', 'b'],
      },
    ));

  it('counts what was not looked at', () => {
    const { left, total, number, of } = view(markSeen(at('clarify'), 'a'), [task('a'), task('b')]);
    assert.deepEqual([left, total, number, of], [1, 2, 2, 5]);
  });
});
