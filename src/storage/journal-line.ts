import { crc32 } from 'node:zlib';
import * as z from 'zod';
import type { StoreCommand } from '../domain/store/command.js';
import { commandSchema } from '../domain/store/command.js';
import { SCHEMA } from '../domain/store/document.js';

/** One change: the command, and the revision that it was applied to. */
export interface JournalEntry {
  readonly base: number;
  readonly command: StoreCommand;
}

/** What a stretch of a journal holds. */
export interface JournalContent {
  readonly entries: readonly JournalEntry[];
  /** The bytes of the whole lines. */
  readonly end: number;
  /** The bytes after them: a last line that was never finished, so never acknowledged. */
  readonly torn: number;
  /** Whether they end in a line break or hold NUL: then the disk lost something that may have been acknowledged. */
  readonly suspect: boolean;
  /** The first damaged line that has others after it, counted from 1; nothing from there on is among the entries. */
  readonly damaged: number | null;
  /** The version of a line that a newer Inkbearing wrote; nothing from there on is among the entries. */
  readonly newer: number | null;
}

const lineSchema = z.object({ schema: z.int(), base: z.int().nonnegative() });
const entrySchema = z.object({ base: z.int().nonnegative(), command: commandSchema });
const NEWLINE = 0x0a;
const CHECKSUM = 8;

/** A line of the journal: the CRC-32 of the JSON in hexadecimal, a blank, the JSON. */
export const journalLine = (entry: JournalEntry): string => {
  const json = JSON.stringify({ schema: SCHEMA, ...entry });
  return `${checksum(json)} ${json}\n`;
};

/** Reads lines until the end, or until one that cannot be believed. */
export const parseJournal = (bytes: Buffer): JournalContent => {
  const entries: JournalEntry[] = [];
  let end = 0;
  let line = 1;
  let damaged: number | null = null;
  for (let next = bytes.indexOf(NEWLINE); next >= 0; next = bytes.indexOf(NEWLINE, end), line += 1) {
    const entry = parseLine(bytes.toString('utf8', end, next));
    if (typeof entry === 'number') return { entries, end, torn: 0, suspect: false, damaged, newer: entry };
    if (entry === null) {
      if (bytes.indexOf(NEWLINE, next + 1) >= 0) damaged = line;
      break;
    }
    entries.push(entry);
    end = next + 1;
  }
  const torn = damaged === null ? bytes.length - end : 0;
  const suspect = torn > 0 && (bytes.at(-1) === NEWLINE || bytes.includes(0, end));
  return { entries, end, torn, suspect, damaged, newer: null };
};

/** The entry, the schema when it is newer than ours, or null when the line is damaged. */
const parseLine = (text: string): JournalEntry | number | null => {
  const json = text.slice(CHECKSUM + 1);
  if (text.slice(0, CHECKSUM + 1) !== `${checksum(json)} `) return null;
  const value = parseJson(json);
  const line = lineSchema.safeParse(value);
  if (!line.success) return null;
  if (line.data.schema > SCHEMA) return line.data.schema;
  const entry = entrySchema.safeParse(value);
  return entry.success ? entry.data : null;
};

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    // Damage that happens to keep its checksum is damage all the same.
    return null;
  }
};

const checksum = (json: string): string => crc32(json).toString(16).padStart(CHECKSUM, '0');
