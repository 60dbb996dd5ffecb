/** When somebody last watched an interval. */
export interface Watch {
  readonly interval: string;
  /** Milliseconds since the epoch, on the clock on which the interval's instants are. */
  readonly at: number;
  /** At the same moment, see `Clock`. */
  readonly uptime: number;
  readonly boot: string | null;
  /** By how many milliseconds the interval was known to have been shifted by then. */
  readonly shifted: number;
}

/** Whether this one leads, and when anybody last watched. */
export interface Standing {
  readonly leads: boolean;
  readonly watch: Watch | null;
}

/** One leader among all windows and processes over a store: the one that announces and asks. */
export interface Leadership {
  /** Takes the lead where nobody has it, its holder has died or is silent; who leads already goes on. */
  claim(): Promise<Standing>;
  /** Says that the interval is watched. Nothing happens where another one leads. */
  watch(watch: Watch): Promise<void>;
  /** Lets another one lead at once; when somebody last watched stays known. */
  release(): Promise<void>;
}
