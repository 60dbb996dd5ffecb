import { setImmediate as breathe } from 'node:timers/promises';
import { COLLECTIONS } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';

/** The longest stretch of work before others get their turn, in milliseconds. */
const STRETCH = 6;
const CHUNK = 256 * 1024;

/**
 * Writes a document as JSON, a record a line, in chunks. A document of 10 MB takes tens of milliseconds, so it stops
 * now and then to let the editor work; the document cannot change meanwhile.
 */
export async function* serialise(document: StoreDocument): AsyncGenerator<string> {
  let text = `{"schema":${document.schema},"revision":${document.revision}`;
  let since = performance.now();
  for (const collection of COLLECTIONS) {
    text += `,\n${JSON.stringify(collection)}:{`;
    let separator = '\n';
    for (const [id, value] of Object.entries(document[collection])) {
      text += `${separator}${JSON.stringify(id)}:${JSON.stringify(value)}`;
      separator = ',\n';
      if (text.length >= CHUNK) {
        yield text;
        text = '';
      }
      if (performance.now() - since > STRETCH) {
        await breathe();
        since = performance.now();
      }
    }
    text += '\n}';
  }
  yield `${text}}\n`;
}
