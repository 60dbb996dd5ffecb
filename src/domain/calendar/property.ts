import ICAL from 'ical.js';
import * as z from 'zod';

/** A property of a calendar: its name in lower case, its parameters, and its values, unescaped. */
export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  /** Its values, unescaped; none where they make no sense. */
  readonly texts: readonly string[];
  /** What stands after the colon, as it was written: times and rules are read from it. */
  readonly raw: string;
}

/** A property in jCal (RFC 7265), which is what `ical.js` makes of a line. */
const jCalSchema = z
  .tuple([z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())])), z.string()])
  .rest(z.unknown());

/**
 * Reads the properties of a component that are asked for, without those of what it contains. Each line is read alone: one
 * that makes no sense costs no other.
 * @param wanted names in capitals
 */
export const readProperties = (body: string, wanted: ReadonlySet<string>): readonly Property[] => {
  const properties: Property[] = [];
  let depth = 0;
  for (const line of body.replaceAll(/\n[ \t]/g, '').split('\n')) {
    const name = (/^[\w-]+/.exec(line)?.[0] ?? '').toUpperCase();
    if (name === 'BEGIN') depth += 1;
    else if (name === 'END') depth -= 1;
    else if (depth === 0 && wanted.has(name)) properties.push(readProperty(name.toLowerCase(), line.trimEnd()));
  }
  return properties;
};

const readProperty = (name: string, line: string): Property => {
  const raw = rawValue(line);
  const parsed = jCalSchema.safeParse(parse(line));
  if (!parsed.success) return { name, parameters: {}, texts: [], raw };
  const [, parameters, , ...values] = parsed.data;
  return { name, parameters, texts: values.filter((value) => typeof value === 'string'), raw };
};

const parse = (line: string): unknown => {
  try {
    return ICAL.parse.property(line);
  } catch {
    return null; // ical.js throws where a line is damaged.
  }
};

/** What stands after the first colon outside of quotation marks. */
const rawValue = (line: string): string => {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] === ':' && !quoted) return line.slice(at + 1);
  }
  return '';
};
