import { ALIASES } from '../rules/names/known-aliases.js';
import { withoutLegalForm } from './spelling.js';

/** What each well-known name in small letters stands for: its name in Latin script. */
export const WELL_KNOWN: ReadonlyMap<string, string> = new Map(
  ALIASES.flatMap(({ chinese, latin }) =>
    [chinese, withoutLegalForm(chinese), latin].map((name) => [name.toLowerCase(), latin.toLowerCase()] as const),
  ),
);
