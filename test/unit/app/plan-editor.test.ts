import assert from 'node:assert/strict';
import { Ledger } from '../../../src/app/ledger.js';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { PlanEditor } from '../../../src/app/plan-editor.js';
import type { InfluencePlan } from '../../../src/domain/influence/influence-plan.js';
import type { Result } from '../../../src/domain/result.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import { FakeClock } from '../../support/fake-clock.js';
import { goalOf, pieceOf, planDocument, planOf, postKind, talkKind } from '../../support/plans.js';

const editorOver = (document: StoreDocument) => {
  const ledger = new Ledger(() => Promise.resolve(new MemoryStore(document)));
  const editor = new PlanEditor({
    ledger,
    clock: new FakeClock('2026-11-26T08:00:00.000Z'),
    newId: () => 'made',
  });
  const plan = async (id = 'plan'): Promise<InfluencePlan | undefined> => valueOf(await ledger.read()).plans[id];
  return { ledger, editor, plan };
};

const valueOf = <Value>(result: Result<Value, unknown>): Value => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

const codeOf = (result: Result<unknown, { readonly code: string }>): string | null =>
  result.ok ? null : result.failure.code;

const TEMPLATE = { plan: planOf('template', { goals: [goalOf('post')] }), outputKinds: [postKind()], channels: [] };

describe('editing a plan', () => {
  it('begins one from a template, with what it makes; kinds that are there stay as they are', async () => {
    const { editor, ledger, plan } = editorOver(
      planDocument([], [], { outputKinds: { post: postKind({ reach: 7 }) } }),
    );
    const template = { ...TEMPLATE, outputKinds: [postKind(), talkKind()] };
    valueOf(await editor.start(template, '2026-11-30'));
    const made = await plan('made');
    assert.deepEqual([made?.start, made?.goals, made?.accepted], ['2026-11-30', [goalOf('post')], null]);
    const { outputKinds } = valueOf(await ledger.read());
    assert.deepEqual([outputKinds['post']?.reach, outputKinds['talk']], [7, talkKind()]);
  });

  it('does not begin a second one', async () => {
    const { editor } = editorOver(planDocument([planOf('plan')]));
    const refused = await editor.start(TEMPLATE, '2026-11-30');
    assert.deepEqual(refused.ok ? null : refused.failure, { code: 'plan-exists', name: 'The plan' });
  });

  it('begins one where it is asked for twice at a time', async () => {
    const { editor, ledger } = editorOver(planDocument([]));
    const both = await Promise.all([editor.start(TEMPLATE, '2026-11-30'), editor.start(TEMPLATE, '2026-12-07')]);
    assert.deepEqual(both.map(codeOf), [null, 'record-stale']);
    assert.equal(valueOf(await ledger.read()).plans['made']?.start, '2026-11-30');
  });

  it('adds a goal, changes it and removes it', async () => {
    const { editor, plan } = editorOver(planDocument([planOf('plan')]));
    valueOf(await editor.setGoal(goalOf('post')));
    valueOf(await editor.setGoal(goalOf('talk')));
    valueOf(await editor.setGoal(goalOf('post', { count: 2 })));
    assert.deepEqual((await plan())?.goals, [goalOf('post', { count: 2 }), goalOf('talk')]);
    valueOf(await editor.removeGoal('goal-post'));
    assert.deepEqual((await plan())?.goals, [goalOf('talk')]);
  });

  it('refuses goals of unknown kinds, and changes of goals that are gone', async () => {
    const { editor } = editorOver(planDocument([planOf('plan')]));
    assert.equal(codeOf(await editor.setGoal(goalOf('gone'))), 'kind-unknown');
    assert.equal(codeOf(await editor.removeGoal('gone')), 'goal-unknown');
    assert.equal(codeOf(await editor.relax({ goal: 'gone', what: 'count', to: 1 })), 'goal-unknown');
  });

  it('lets a goal give up what it must', async () => {
    const { editor, plan } = editorOver(planDocument([planOf('plan', { goals: [goalOf('post', { count: 9 })] })]));
    valueOf(await editor.relax({ goal: 'goal-post', what: 'count', to: 3 }));
    assert.deepEqual((await plan())?.goals, [goalOf('post', { count: 3 })]);
  });

  it('sets weights, aim and period', async () => {
    const { editor, plan } = editorOver(planDocument([planOf('plan')]));
    valueOf(await editor.setWeights({ efficiency: 0, influence: 2, time: 1 }));
    valueOf(await editor.aim({ quality: 80, hours: 30 }));
    valueOf(await editor.setPeriod('2026-12-01', 6));
    const { weights, aim, start, weeks } = (await plan()) ?? planOf('none');
    assert.deepEqual(
      [weights, aim, start, weeks],
      [{ efficiency: 0, influence: 2, time: 1 }, { quality: 80, hours: 30 }, '2026-12-01', 6],
    );
  });

  it('gives a plan hours of its own, or those of the settings', async () => {
    const { editor, plan } = editorOver(planDocument([planOf('plan')]));
    const hours = { coding: 0, collaborating: 2, learning: 1, writing: 6 };
    valueOf(await editor.setHours(hours));
    assert.deepEqual((await plan())?.hoursPerWeek, hours);
    valueOf(await editor.setHours(null));
    assert.equal((await plan())?.hoursPerWeek, null);
    assert.equal(codeOf(await editor.setHours({ ...hours, writing: 169 })), 'store-invalid');
  });

  it('refuses a period of no weeks', async () => {
    const { editor } = editorOver(planDocument([planOf('plan')]));
    assert.equal(codeOf(await editor.setPeriod('2026-12-01', 0)), 'store-invalid');
  });

  it('ends the plan, after which there is none to change', async () => {
    const { editor, plan } = editorOver(planDocument([planOf('plan')]));
    valueOf(await editor.end());
    assert.equal((await plan())?.ended, '2026-11-26T08:00:00.000Z');
    assert.equal(codeOf(await editor.end()), 'no-plan');
  });

  it('changes kinds and channels, and removes those that nothing uses', async () => {
    const { editor, ledger } = editorOver(planDocument([planOf('plan')], [pieceOf('a')]));
    valueOf(await editor.setKind(talkKind({ name: 'Chat' })));
    valueOf(await editor.setChannel({ id: 'stage', name: 'Stage', format: 'talk', site: null }));
    assert.equal(codeOf(await editor.removeKind('post')), 'record-used');
    assert.equal(codeOf(await editor.removeChannel('team')), 'record-used');
    valueOf(await editor.removeKind('talk'));
    valueOf(await editor.removeChannel('team'));
    const { outputKinds, channels } = valueOf(await ledger.read());
    assert.deepEqual([Object.keys(outputKinds), Object.keys(channels)], [['post'], ['blog', 'stage']]);
  });

  it('loses no goal where two windows add one at a time', async () => {
    const store = new MemoryStore(planDocument([planOf('plan')]));
    const windows = [goalOf('post'), goalOf('talk')].map((goal) => {
      const ledger = new Ledger(() => Promise.resolve(store));
      const clock = new FakeClock('2026-11-26T08:00:00.000Z');
      return new PlanEditor({ ledger, clock, newId: () => 'made' }).setGoal(goal);
    });
    for (const done of await Promise.all(windows)) valueOf(done);
    const { plans } = valueOf(await store.read());
    assert.deepEqual(plans['plan']?.goals, [goalOf('post'), goalOf('talk')]);
  });

  it('changes a plan with a goal for a kind that an import did not bring, and adds none', async () => {
    const { editor, plan } = editorOver(planDocument([planOf('plan', { goals: [goalOf('gone')] })]));
    valueOf(await editor.setPeriod('2026-12-01', 6));
    assert.equal((await plan())?.weeks, 6);
    assert.equal(codeOf(await editor.setGoal(goalOf('unheard'))), 'kind-unknown');
    valueOf(await editor.removeGoal('goal-gone'));
    assert.deepEqual((await plan())?.goals, []);
  });

  it('undoes each change', async () => {
    const { editor, ledger, plan } = editorOver(planDocument([planOf('plan')]));
    valueOf(await editor.setGoal(goalOf('post')));
    valueOf(await ledger.undo());
    assert.deepEqual(await plan(), planOf('plan'));
  });
});
