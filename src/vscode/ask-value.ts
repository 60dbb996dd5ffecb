import { t } from '@vscode/l10n';
import type { QuickPickItem } from 'vscode';
import { readNumber, type NumberRange } from '../app/read-number.js';
import { inputStep, pickStep } from './quick-steps.js';

/** What stands for nothing in a list of values. */
export const NOTHING = '—';

/** Asks for a name; undefined when somebody has left. */
export const askName = (title: string, value = '', longest = 200): Promise<string | undefined> =>
  askText(title, value, '', (typed) =>
    typed.trim() === ''
      ? t('Give it a name.')
      : typed.trim().length > longest
        ? t('At most {0} characters.', longest)
        : null,
  );

/** Asks for a line. `check` gives what is wrong with it, in words, or null. */
export const askText = async (
  title: string,
  value: string,
  help: string,
  check?: (typed: string) => string | null,
): Promise<string | undefined> => {
  const answer = await inputStep({ title, placeholder: help }, value, check);
  return typeof answer === 'object' ? answer.value : undefined;
};

/** Asks for a number; undefined when somebody has left. */
export const askNumber = async (title: string, value: number | null, range: NumberRange): Promise<number | undefined> =>
  (await askMaybe(title, value, range, rangeText(range), (number) => typeof number === 'number')) ?? undefined;

/** Asks for a number or for none, which is null. */
export const askNumberOrNone = (
  title: string,
  value: number | null,
  range: NumberRange,
): Promise<number | null | undefined> =>
  askMaybe(title, value, range, t('{0} Empty for none.', rangeText(range)), (number) => number !== undefined);

const askMaybe = async (
  title: string,
  value: number | null,
  range: NumberRange,
  help: string,
  isRight: (number: number | null | undefined) => boolean,
): Promise<number | null | undefined> => {
  const typed = await askText(title, value === null ? '' : String(value), help, (text) =>
    isRight(readNumber(text, range)) ? null : help,
  );
  return typed === undefined ? undefined : readNumber(typed, range);
};

/** What a number may be, in words. */
export const rangeText = ({ least, most, whole }: NumberRange): string =>
  whole ? t('A whole number from {0} to {1}.', least, most) : t('A number from {0} to {1}.', least, most);

/** Asks for one of some values, the present one first; undefined when somebody has left. */
export const askChoice = async <Value>(
  title: string,
  values: readonly Value[],
  name: (value: Value) => string,
  present?: Value,
): Promise<Value | undefined> => {
  const items: readonly (QuickPickItem & { readonly value: Value })[] = values.map((value) => ({
    label: name(value),
    value,
  }));
  const chosen = await pickStep(
    { title },
    items,
    items.find(({ value }) => value === present),
  );
  return typeof chosen === 'object' ? chosen.value.value : undefined;
};
