import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { EMPTY_DOCUMENT, SCHEMA } from '../../../src/domain/store/document.js';
import { migrate } from '../../../src/domain/store/migrate.js';
import { newTask } from '../../../src/domain/tasks/task.js';
import { documents } from './arbitrary.js';

const fixture = (version: number): unknown =>
  JSON.parse(readFileSync(new URL(`./fixtures/store-${version}.json`, import.meta.url), 'utf8'));

const failureOf = (value: unknown): unknown => {
  const result = migrate(value);
  assert.ok(!result.ok);
  return result.failure;
};

describe('migrate', () => {
  for (let version = 0; version <= SCHEMA; version += 1) {
    it(`reads a document of version ${version}`, () => {
      const result = migrate(fixture(version));
      assert.ok(result.ok);
      assert.equal(result.value.schema, SCHEMA);
    });
  }

  it('keeps the scores of version 0 and has no traits for them', () => {
    const result = migrate(fixture(0));
    assert.ok(result.ok);
    assert.equal(result.value.revision, 3);
    assert.deepEqual(result.value.drafts['file:///home/ada/notes/engine.md'], [
      { time: '2026-01-05T08:00:00.000Z', score: 48.5, words: 640, traits: null },
      { time: '2026-01-06T08:00:00.000Z', score: null, words: 0, traits: null },
    ]);
  });

  it('leaves a document of the present version as it is', () => {
    fc.assert(fc.property(documents, (document) => assert.deepEqual(migrate(document), { ok: true, value: document })));
  });

  it('refuses a newer document', () => {
    assert.deepEqual(failureOf({ schema: SCHEMA + 1, anything: true }), {
      code: 'store-newer',
      schema: SCHEMA + 1,
      known: SCHEMA,
    });
  });

  it('says where a document is wrong', () => {
    const drafts = { 'file:///a.md': [{ time: '2026-01-05T08:00:00Z', score: 101, words: 1, traits: null }] };
    assert.deepEqual(failureOf({ schema: 1, revision: 0, drafts }), {
      code: 'store-invalid',
      path: 'drafts["file:///a.md"][0].score',
      reason: 'Too big: expected number to be <=100',
    });
  });

  it('refuses members that it does not know, rather than losing them', () => {
    assert.deepEqual(failureOf({ ...EMPTY_DOCUMENT, songs: [] }), {
      code: 'store-invalid',
      path: '',
      reason: 'Unrecognized key: "songs"',
    });
  });

  it('refuses entries out of the order of time', () => {
    const entries = ['2026-01-06T08:00:00Z', '2026-01-05T08:00:00Z'].map((time) => ({
      time,
      score: null,
      words: 0,
      traits: null,
    }));
    assert.deepEqual(failureOf({ schema: 1, revision: 0, drafts: { 'file:///a.md': entries } }), {
      code: 'store-invalid',
      path: 'drafts["file:///a.md"][1].time',
      reason: 'earlier than the entry before it',
    });
  });

  it('refuses a record that stands under another id than its own', () => {
    const tasks = { a: newTask('b', 'Read', '2026-11-23T08:00:00.000Z') };
    assert.deepEqual(failureOf({ ...EMPTY_DOCUMENT, tasks }), {
      code: 'store-invalid',
      path: 'tasks.a.id',
      reason: 'another id than its key',
    });
  });

  it('answers to any value with a document or a failure', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        assert.equal(typeof migrate(value).ok, 'boolean');
      }),
    );
  });
});
