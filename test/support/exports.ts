import assert from 'node:assert/strict';
import { exportPiece } from '../../src/domain/influence/export/export-piece.js';
import type { ExportNote } from '../../src/domain/influence/export/export-note.js';
import type { ExportedPiece, ExportRequest } from '../../src/domain/influence/export/export-request.js';

/** A request for an export of which nothing is known but what the test says. */
export const exportRequest = (changes: Partial<ExportRequest>): ExportRequest => ({
  source: 'Some text.\n',
  format: 'csdn',
  canonical: null,
  site: null,
  title: null,
  date: null,
  slug: 'draft',
  language: 'en',
  ...changes,
});

/** The export of a draft that has one. */
export const exported = (
  format: ExportRequest['format'],
  source: string,
  changes: Partial<ExportRequest> = {},
): ExportedPiece => {
  const done = exportPiece(exportRequest({ source, format, ...changes }));
  assert.ok(done.ok, done.ok ? '' : done.failure.code);
  return done.value;
};

/** The note of an export with a code, or undefined. */
export const noteOf = <Code extends ExportNote['code']>(
  { notes }: ExportedPiece,
  code: Code,
): Extract<ExportNote, { readonly code: Code }> | undefined =>
  notes.find((note): note is Extract<ExportNote, { readonly code: Code }> => note.code === code);

const TAG =
  /<!--[^]*?-->|<!doctype html>|<(?<close>\/?)(?<name>[a-z][a-z\d]*)(?<attributes>(?:\s+[a-z-]+(?:="[^"]*")?)*)\s*(?<empty>\/?)>|</g;

/** Fails unless each element of HTML is closed in its turn; gives the names of elements and attributes in it. */
export const elementsIn = (
  html: string,
): { readonly elements: ReadonlySet<string>; readonly attributes: ReadonlySet<string> } => {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  const open: string[] = [];
  for (const { 0: whole, index, groups = {} } of html.matchAll(TAG)) {
    if (whole.startsWith('<!')) continue;
    const name = groups['name'];
    assert.notEqual(name, undefined, `a bare < at ${index}: ${html.slice(index, index + 60)}`);
    if (name === undefined) continue;
    if (groups['close'] === '/') {
      assert.equal(open.pop(), name, `</${name}> at ${index}: ${html.slice(Math.max(0, index - 60), index + 10)}`);
      continue;
    }
    elements.add(name);
    for (const [attribute] of (groups['attributes'] ?? '').matchAll(/(?<=\s)[a-z-]+(?==")/g)) attributes.add(attribute);
    if (groups['empty'] !== '/') open.push(name);
  }
  assert.deepEqual(open, []);
  return { elements, attributes };
};
