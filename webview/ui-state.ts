import { PANELS, REVIEW_PERIODS, type Shown } from '../src/protocol/page.js';

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
  /** Pixels from the top. */
  readonly scroll: number;
}

export const initialUi: UiState = {
  panel: 'today',
  period: 'week',
  folded: [],
  unfolded: [],
  shown: {},
  line: '',
  task: '',
  scroll: 0,
};

/** What was remembered, as far as it is of the form that is remembered now. */
export const readUiState = (state: unknown): UiState => {
  if (!isRecord(state)) return initialUi;
  const { panel, period, folded, unfolded, shown, line, task, scroll } = state;
  return {
    panel: PANELS.find((one) => one === panel) ?? initialUi.panel,
    period: REVIEW_PERIODS.find((one) => one === period) ?? initialUi.period,
    folded: texts(folded),
    unfolded: texts(unfolded),
    shown: isRecord(shown) ? Object.fromEntries(Object.entries(shown).filter(isCount)) : {},
    line: typeof line === 'string' ? line : '',
    task: typeof task === 'string' ? task : '',
    scroll: typeof scroll === 'number' && Number.isFinite(scroll) ? scroll : 0,
  };
};

/** The list with a name in it or without it. */
export const withName = (names: readonly string[], name: string, wanted: boolean): readonly string[] =>
  wanted ? [...names.filter((one) => one !== name), name] : names.filter((one) => one !== name);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (entry: readonly [string, unknown]): entry is [string, number] =>
  typeof entry[1] === 'number' && Number.isSafeInteger(entry[1]);
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
