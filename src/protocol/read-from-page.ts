import { PANELS, PLACES, REVIEW_PERIODS, type FromPage, type Intent, type Shown } from './page.js';
import { readPieceIntent } from './read-piece-intent.js';
import { readPlanIntent } from './read-plan-intent.js';
import { isRecord, isText } from './shapes.js';

/** Takes a message from the page for what it claims to be only where each of its members is as it must be; null otherwise. */
export const readFromPage = (message: unknown): FromPage | null => {
  if (!isRecord(message)) return null;
  const { type, id, line } = message;
  switch (type) {
    case 'ready':
    case 'show': {
      const shown = readShown(message);
      return shown === null ? null : { type, ...shown };
    }
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
    case 'write-review': {
      const period = REVIEW_PERIODS.find((one) => one === intent['period']);
      return period === undefined ? null : { type, period };
    }
    default:
      return readPlanIntent(intent) ?? readPieceIntent(intent);
  }
};

const readShown = ({ panel, period }: Readonly<Record<string, unknown>>): Shown | null => {
  const known = PANELS.find((one) => one === panel);
  const of = REVIEW_PERIODS.find((one) => one === period);
  return known === undefined || of === undefined ? null : { panel: known, period: of };
};

const isId = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
