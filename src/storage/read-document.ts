import { open } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import type { StoreDocument } from '../domain/store/document.js';
import type { UnreadableFault } from '../domain/store/failure.js';
import { migrate } from '../domain/store/migrate.js';
import { orAbsent, StoreError } from './store-error.js';

/** A document as it was found: which file it was, and of which version. */
export interface FoundDocument {
  readonly document: StoreDocument;
  readonly identity: string;
  readonly schema: number;
}

/** Tells one state of a file from the next: every replacement makes a new one. */
export const identity = (stats: Stats): string => `${stats.ino}:${stats.size}:${stats.mtimeMs}`;

/** Reads a document of any known version; null when there is no such file. Throws a `StoreError` when it is damaged. */
export const readDocument = async (file: string): Promise<FoundDocument | null> => {
  const handle = await orAbsent(open(file, 'r'));
  if (handle === null) return null;
  try {
    const stats = await handle.stat();
    const value = parse(file, await handle.readFile());
    const document = migrate(value);
    if (document.ok) return { document: document.value, identity: identity(stats), schema: schemaOf(value) };
    if (document.failure.code === 'store-newer') throw new StoreError(document.failure);
    throw unreadable(file, 'shape', `${document.failure.path}: ${document.failure.reason}`);
  } finally {
    await handle.close();
  }
};

const parse = (file: string, bytes: Buffer): unknown => {
  if (bytes.length === 0) throw unreadable(file, 'empty');
  if (bytes.includes(0)) throw unreadable(file, 'binary');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw unreadable(file, error instanceof SyntaxError ? 'json' : 'binary');
  }
};

const unreadable = (file: string, fault: UnreadableFault, detail = ''): StoreError =>
  new StoreError({ code: 'store-unreadable', file, fault, detail, setAside: null, newest: null });

const schemaOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'schema' in value && typeof value.schema === 'number'
    ? value.schema
    : 0;
