import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { apply, replay } from '../../../src/domain/store/apply.js';
import type { StoreCommand } from '../../../src/domain/store/command.js';
import { EMPTY_DOCUMENT } from '../../../src/domain/store/document.js';
import { migrate } from '../../../src/domain/store/migrate.js';
import { entryAt, record } from '../../support/store-entries.js';
import { commands, documents } from './arbitrary.js';

const DRAFT = 'file:///a.md';

describe('apply', () => {
  it('records the first score of a draft', () => {
    const applied = apply(EMPTY_DOCUMENT, record(DRAFT, 0));
    assert.ok(applied.ok);
    assert.deepEqual(applied.value.document, { ...EMPTY_DOCUMENT, revision: 1, drafts: { [DRAFT]: [entryAt(0)] } });
    const { kind, changed, revision } = applied.value.event;
    assert.deepEqual(
      { kind, changed, revision },
      { kind: 'record-score', changed: [{ collection: 'drafts', id: DRAFT }], revision: 1 },
    );
  });

  it('puts a score of an earlier time in its place', () => {
    const document = { ...EMPTY_DOCUMENT, drafts: { [DRAFT]: [entryAt(60)] } };
    const applied = apply(document, { kind: 'record-score', draft: DRAFT, entry: entryAt(0) });
    assert.ok(applied.ok);
    assert.deepEqual(applied.value.document.drafts[DRAFT], [entryAt(0), entryAt(60)]);
  });

  it('knows nothing of a draft that was never recorded', () => {
    assert.deepEqual(apply(EMPTY_DOCUMENT, { kind: 'forget-draft', draft: DRAFT }), {
      ok: false,
      failure: { code: 'draft-unknown', draft: DRAFT },
    });
  });

  it('refuses a path where a URI belongs', () => {
    assert.deepEqual(apply(EMPTY_DOCUMENT, record('/home/ada/a.md', 0)), {
      ok: false,
      failure: { code: 'store-invalid', path: 'draft', reason: 'expected a URI' },
    });
  });

  it('refuses a score above 100', () => {
    const applied = apply(EMPTY_DOCUMENT, { kind: 'record-score', draft: DRAFT, entry: entryAt(0, 100.5) });
    assert.ok(!applied.ok && applied.failure.code === 'store-invalid' && applied.failure.path === 'entry.score');
  });

  it('is undone by the command in its event', () => {
    fc.assert(
      fc.property(documents, commands, (document, command) => {
        const applied = apply(document, command);
        if (!applied.ok) return;
        const undone = apply(applied.value.document, applied.value.event.undo);
        assert.ok(undone.ok);
        assert.deepEqual(undone.value.document, { ...document, revision: document.revision + 2 });
      }),
    );
  });

  it('leaves the document that it was given alone', () => {
    fc.assert(
      fc.property(documents, commands, (document, command) => {
        const before = structuredClone(document);
        apply(document, command);
        assert.deepEqual(document, before);
      }),
    );
  });

  it('makes documents that can be read again', () => {
    fc.assert(
      fc.property(documents, commands, (document, command) => {
        const applied = apply(document, command);
        if (applied.ok) assert.ok(migrate(JSON.parse(JSON.stringify(applied.value.document))).ok);
      }),
    );
  });
});

describe('replay', () => {
  it('does what applying one command after the other does', () => {
    fc.assert(
      fc.property(documents, fc.array(commands, { maxLength: 12 }), (document, all) => {
        let expected = document;
        const carriedOut: StoreCommand[] = [];
        for (const command of all) {
          const applied = apply(expected, command);
          if (!applied.ok) continue;
          expected = applied.value.document;
          carriedOut.push(command);
        }
        assert.deepEqual(replay(document, carriedOut), { ok: true, value: expected });
      }),
    );
  });
});
