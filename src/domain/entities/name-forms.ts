import type { Mention } from './mention.js';
import { spellingKey, spellingOf, withoutLegalForm } from './spelling.js';

/** All mentions of one tag set and type whose names are the same but for case, blanks, possessive and legal form. */
export interface NameForm {
  /** Its place among the forms of a draft: forms are ordered by their first mention. */
  readonly index: number;
  readonly tagset: string;
  readonly type: string;
  /** The name as it is written first. */
  readonly name: string;
  /** Tells forms of one tag set and type apart. */
  readonly key: string;
  readonly mentions: readonly Mention[];
}

/** The forms of a draft, and the form of each mention. */
export interface NameForms {
  readonly forms: readonly NameForm[];
  readonly formOf: (mention: Mention) => NameForm | undefined;
}

/** Brings mentions of the same name together. */
export const nameForms = (mentions: readonly Mention[]): NameForms => {
  const byKey = new Map<string, { readonly form: NameForm; readonly mentions: Mention[] }>();
  for (const mention of mentions.toSorted((a, b) => a.span.start - b.span.start)) {
    const name = spellingOf(mention.text);
    const key = spellingKey(mention.type === 'ORG' ? withoutLegalForm(name) : name);
    const full = `${mention.tagset} ${mention.type} ${key}`;
    const known = byKey.get(full);
    if (known !== undefined) {
      known.mentions.push(mention);
      continue;
    }
    const own = [mention];
    const { tagset, type } = mention;
    byKey.set(full, { form: { index: byKey.size, tagset, type, name, key, mentions: own }, mentions: own });
  }
  const forms = Array.from(byKey.values(), ({ form }) => form);
  const byMention = new Map(forms.flatMap((form) => form.mentions.map((mention) => [mention, form] as const)));
  return { forms, formOf: (mention) => byMention.get(mention) };
};
