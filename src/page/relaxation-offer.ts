import { t } from '@vscode/l10n';
import type { Relaxation } from '../domain/influence/portfolio.js';
import type { Offer } from '../protocol/page-snapshot.js';

/** What a goal can give up, as an offer names it. */
export type OfferedRelaxation = Pick<Relaxation, 'goal' | 'what' | 'to'>;

const MARK = 'relax-goal';
const WHAT = ['count', 'words', 'quality', 'comments', 'influence'] as const;

/** The offer to let a goal give up what it must. */
export const relaxationOffer = ({ goal, what, to }: OfferedRelaxation): Offer => ({
  id: `${MARK} ${goal} ${what} ${to}`,
  label: t('Change the goal'),
});

/** What was handed back, or null where it is no such offer. */
export const readRelaxationOffer = (offer: string): OfferedRelaxation | null => {
  const [mark, goal, name, number, more] = offer.split(' ');
  const what = WHAT.find((one) => one === name);
  const to = Number(number);
  if (mark !== MARK || goal === undefined || what === undefined || more !== undefined) return null;
  return number === undefined || number === '' || !Number.isFinite(to) ? null : { goal, what, to };
};
