import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import type { TableEncoding, TableText, TextFailure } from '../app/ports/table-text.js';
import { failure, success, type Result } from '../domain/result.js';

/** The largest file that is read, in bytes. */
export const LARGEST_TABLE = 200_000_000;
const CHUNK = 16_384;

/** ZIP, as of .xlsx and .ods, and the compound files of .xls. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** A table in a file of the disk. */
export const tableFile = (path: string): TableText => ({
  async *read(encoding) {
    try {
      const { size } = await stat(path);
      if (size > LARGEST_TABLE) yield failure({ code: 'too-large', bytes: size, most: LARGEST_TABLE });
      else yield* decoded(createReadStream(path, { highWaterMark: CHUNK }), encoding);
    } catch (error) {
      yield failure({ code: 'file-unreadable', reason: reasonOf(error) });
    }
  },
});

/** A table whose bytes are there already. */
export const tableBytes = (bytes: Uint8Array): TableText => ({
  async *read(encoding) {
    if (bytes.length > LARGEST_TABLE) yield failure({ code: 'too-large', bytes: bytes.length, most: LARGEST_TABLE });
    else yield* decoded(slices(bytes), encoding);
  },
});

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TableEncoding,
): AsyncGenerator<Result<string, TextFailure>> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    if (decoder === null && WORKBOOKS.some((mark) => mark.every((byte, index) => chunk[index] === byte)))
      return yield failure({ code: 'workbook' });
    decoder ??= new TextDecoder(labelOf(chunk, encoding), { fatal: true });
    const text = decodedChunk(decoder, chunk);
    if (text === null) return yield failure({ code: 'not-encoded', encoding });
    if (text.includes('\0')) return yield failure({ code: 'binary' });
    yield success(text);
  }
  if (decoder !== null && decodedChunk(decoder, null) === null) yield failure({ code: 'not-encoded', encoding });
}

/** What the byte order mark says, else what was asked for. */
const labelOf = (chunk: Uint8Array, encoding: TableEncoding): string => {
  const [first, second, third] = chunk;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : encoding;
};

/** @param chunk null for the end */
const decodedChunk = (decoder: TextDecoder, chunk: Uint8Array | null): string | null => {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    return null; // The only way in which a decoder says that bytes do not fit.
  }
};

const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? 'code' in error && typeof error.code === 'string'
      ? error.code
      : error.message
    : String(error);
