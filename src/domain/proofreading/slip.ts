/** Shorter words have too many neighbours for a guess. */
const SHORTEST = 5;

/** From this length on a changed letter is a slip; in shorter words it makes another word or a name. */
const MIDDLE = 7;

/** From this length on two slips in one word are believed. */
const LONG = 9;

/**
 * What the fingers may have done, the commonest first: `explaning` is rather `explaining` with a letter left out than
 * `enplaning` with one changed.
 */
export const SLIPS = ['apostrophe', 'swapped', 'dropped', 'added', 'changed', 'several'] as const;

/** One of them. */
export type Slip = (typeof SLIPS)[number];

/**
 * The slip of the fingers by which one word was written and another meant, or null: a letter dropped, added, changed or
 * swapped with the next (Damerau 1964); not at its beginning, where people seldom slip, nor at its end, where names of
 * things are made of words (`eddyb`, `streamx`) unless the letter is doubled. Both are in lower case.
 */
export const slipOf = (written: string, meant: string): Slip | null => {
  // An apostrophe left out, as in `dont`.
  if (meant.includes("'") && meant.replaceAll("'", '') === written) {
    return written.length >= SHORTEST - 1 ? 'apostrophe' : null;
  }
  if (!/^[a-z]+$/u.test(meant) || written.length < SHORTEST || meant.length < SHORTEST - 1) return null;
  const at = firstDifference(written, meant);
  if (at === 0) return null;
  const rest = written.slice(at + 1);
  if (rest === meant.slice(at)) return rest !== '' || written[at] === written[at - 1] ? 'added' : null;
  if (written.slice(at) === meant.slice(at + 1)) {
    return meant.length > at + 1 || meant[at] === meant[at - 1] ? 'dropped' : null;
  }
  if (rest === meant.slice(at + 1)) return written.length >= MIDDLE && rest !== '' ? 'changed' : null;
  if (written[at] === meant[at + 1] && written[at + 1] === meant[at] && written.slice(at + 2) === meant.slice(at + 2)) {
    return 'swapped';
  }
  const isSeveral = written.length >= LONG && written.at(-1) === meant.at(-1) && isTwoSlips(written, meant);
  return isSeveral ? 'several' : null;
};

/** Whether the same letters stand in another order, or two are missing or too many. */
const isTwoSlips = (written: string, meant: string): boolean => {
  if (written.length === meant.length) return ordered(written) === ordered(meant);
  const [shorter, longer] = written.length < meant.length ? [written, meant] : [meant, written];
  if (longer.length - shorter.length !== 2) return false;
  let at = 0;
  for (const letter of longer) if (letter === shorter[at]) at += 1;
  return at === shorter.length;
};

const ordered = (word: string): string => word.split('').sort().join('');

const firstDifference = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};
