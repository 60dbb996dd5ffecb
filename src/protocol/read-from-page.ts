import { PLACES, type FromPage, type Intent } from './page.js';

/** No line of capture and no id is longer. */
const LONGEST = 10_000;

/** Takes a message from the page for what it claims to be only where each of its members is as it must be; null otherwise. */
export const readFromPage = (message: unknown): FromPage | null => {
  if (!isRecord(message)) return null;
  const { type, id, line } = message;
  switch (type) {
    case 'ready':
      return { type };
    case 'preview':
      return isId(id) && isText(line) ? { type, id, line } : null;
    case 'perform': {
      const intent = readIntent(message['intent']);
      return isId(id) && intent !== null ? { type, id, intent } : null;
    }
    default:
      return null;
  }
};

const readIntent = (intent: unknown): Intent | null => {
  if (!isRecord(intent)) return null;
  const { type, line, task, done, flow, by, proposal, offer, change, place } = intent;
  switch (type) {
    case 'pause-focus':
    case 'resume-focus':
    case 'void-focus':
    case 'stop-focus':
    case 'skip-break':
    case 'schedule':
      return { type };
    case 'add-task':
      return isText(line) ? { type, line } : null;
    case 'set-done':
      return isText(task) && typeof done === 'boolean' ? { type, task, done } : null;
    case 'open-task':
      return isText(task) ? { type, task } : null;
    case 'start-focus':
      return (task === null || isText(task)) && typeof flow === 'boolean' ? { type, task, flow } : null;
    case 'interrupt':
      return by === 'internal' || by === 'external' ? { type, by } : null;
    case 'accept-proposal':
    case 'discard-proposal':
      return isText(proposal) ? { type, proposal } : null;
    case 'take-offer':
      return isText(offer) ? { type, offer } : null;
    case 'undo':
      return isText(change) ? { type, change } : null;
    case 'open': {
      const known = PLACES.find((one) => one === place);
      return known === undefined ? null : { type, place: known };
    }
    default:
      return null;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isId = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
