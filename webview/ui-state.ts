import { PANELS, REVIEW_PERIODS, type Shown } from '../src/protocol/page.js';
import { readGoalDraft, type GoalDraft } from './plan/goal-draft.js';
import { isCount, isRecord, oneOf, textOf, textsOf } from './shapes.js';

/** What the page itself remembers, also while nobody sees it. */
export interface UiState extends Shown {
  /** Sections that are folded. */
  readonly folded: readonly string[];
  /** Reasons and lists that are unfolded. */
  readonly unfolded: readonly string[];
  /** How many rows of a list are shown, where it is more than at first. */
  readonly shown: Readonly<Record<string, number>>;
  /** What stands in the capture box. */
  readonly line: string;
  /** The task that is chosen for the next focus interval; empty for none. */
  readonly task: string;
  /** Pixels from the top, by panel. */
  readonly scroll: Readonly<Record<string, number>>;
  /** The goal that is being written; null while none is. */
  readonly goal: GoalDraft | null;
  readonly pieces: PiecesUi;
}

export const LOOKS = ['board', 'calendar', 'heat'] as const;
/** How pieces are seen: by status, by day, or as what came out in a year. */
export type Look = (typeof LOOKS)[number];

export const SPANS = ['month', 'week'] as const;
export type Span = (typeof SPANS)[number];

/** What is seen of the pieces. */
export interface PiecesUi {
  readonly look: Look;
  readonly span: Span;
  /** The status whose column is seen where there is room for one only. */
  readonly status: string;
  /** What stands in the box for a new piece. */
  readonly title: string;
  /** Only pieces with this in their title are seen. */
  readonly query: string;
  /** Only pieces on this channel, only of this kind; empty for all. */
  readonly channel: string;
  readonly kind: string;
}

export const initialUi: UiState = {
  panel: 'today',
  period: 'week',
  folded: [],
  unfolded: [],
  shown: {},
  line: '',
  task: '',
  scroll: {},
  goal: null,
  pieces: { look: 'board', span: 'month', status: 'idea', title: '', query: '', channel: '', kind: '' },
};

/** What was remembered, as far as it is of the form that is remembered now. */
export const readUiState = (state: unknown): UiState => {
  if (!isRecord(state)) return initialUi;
  const { panel, period, folded, unfolded, shown, line, task, scroll, goal, pieces } = state;
  return {
    panel: oneOf(PANELS, panel) ?? initialUi.panel,
    period: oneOf(REVIEW_PERIODS, period) ?? initialUi.period,
    folded: textsOf(folded),
    unfolded: textsOf(unfolded),
    shown: countsOf(shown),
    line: textOf(line),
    task: textOf(task),
    scroll: countsOf(scroll),
    goal: readGoalDraft(goal),
    pieces: isRecord(pieces) ? readPiecesUi(pieces) : initialUi.pieces,
  };
};

const readPiecesUi = (state: Readonly<Record<string, unknown>>): PiecesUi => ({
  look: oneOf(LOOKS, state['look']) ?? initialUi.pieces.look,
  span: oneOf(SPANS, state['span']) ?? initialUi.pieces.span,
  status: textOf(state['status']) || initialUi.pieces.status,
  title: textOf(state['title']),
  query: textOf(state['query']),
  channel: textOf(state['channel']),
  kind: textOf(state['kind']),
});

/** The list with a name in it or without it. */
export const withName = (names: readonly string[], name: string, wanted: boolean): readonly string[] =>
  wanted ? [...names.filter((one) => one !== name), name] : names.filter((one) => one !== name);

const countsOf = (value: unknown): Readonly<Record<string, number>> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).filter(isCountEntry)) : {};
const isCountEntry = (entry: readonly [string, unknown]): entry is [string, number] => isCount(entry[1]);
