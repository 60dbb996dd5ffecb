/** An event or a time zone in the text of a calendar. */
export interface Component {
  readonly kind: 'VEVENT' | 'VTIMEZONE';
  /** What stands between its BEGIN and its END, folded as it was. */
  readonly body: string;
  /** Where its BEGIN is in the text. */
  readonly offset: number;
  /** Whether its END is missing. */
  readonly broken: boolean;
}

/** The components of a text. */
export interface Components {
  readonly components: readonly Component[];
  readonly isCalendar: boolean;
  /** Whether the text ends within the calendar. */
  readonly broken: boolean;
}

const MARK = /^(BEGIN|END):(VCALENDAR|VEVENT|VTIMEZONE)[ \t]*$/gim;

/**
 * Finds the events and the time zones in a text without reading them: one damaged event costs no other, and what lies
 * outside of the window need not be read at all. A folded line begins with a blank, so that no text can look like a mark.
 */
export const findComponents = (text: string): Components => {
  const components: Component[] = [];
  let open: { kind: Component['kind']; offset: number; start: number } | null = null;
  let calendars = 0;
  let isCalendar = false;
  const close = (end: number, broken: boolean): void => {
    if (open !== null) {
      components.push({ kind: open.kind, body: text.slice(open.start, end), offset: open.offset, broken });
    }
    open = null;
  };
  for (const match of text.matchAll(MARK)) {
    const begins = match[1]?.toUpperCase() === 'BEGIN';
    const kind = match[2]?.toUpperCase();
    close(match.index, begins || kind === 'VCALENDAR');
    if (kind === 'VCALENDAR') {
      calendars = begins ? 1 : 0;
      isCalendar = true;
    } else if (begins && (kind === 'VEVENT' || kind === 'VTIMEZONE')) {
      open = { kind, offset: match.index, start: match.index + match[0].length };
    }
  }
  close(text.length, true);
  return { components, isCalendar, broken: calendars > 0 };
};

/** A text as it came from a file, without a byte order mark and with line feeds only. */
export const withLineFeeds = (text: string): string => {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return plain.includes('\r') ? plain.replaceAll(/\r\n?/g, '\n') : plain;
};

/** Tells the number of the line, from 1, at an offset; each offset must not lie before the one asked for last. */
export const lineCounter = (text: string): ((offset: number) => number) => {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) line += 1;
    return line;
  };
};
