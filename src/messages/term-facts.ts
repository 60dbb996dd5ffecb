import { t } from '@vscode/l10n';
import type { Loss, TermFact } from '../domain/influence/review/term-fact.js';
import { durationText } from './audit.js';
import { grouped } from './formats.js';
import type { InfluenceNames } from './influence-terms.js';

/** A fact of a term, as a row of two cells, with the piece that it is about. */
export const termFactRow = (
  fact: TermFact,
  names: InfluenceNames,
): { readonly label: string; readonly value: string; readonly piece: string | null } => {
  switch (fact.kind) {
    case 'quality':
      return {
        label: names.piece(fact.piece),
        value: fact.score === null ? t('no score') : t('{0} · {1} words', Math.round(fact.score), grouped(fact.words)),
        piece: fact.piece,
      };
    case 'transfer':
      return {
        label: names.piece(fact.piece),
        value: !fact.held
          ? t('not held')
          : fact.followUps === 0
            ? t('held')
            : t('held · follow-ups {0} of {1}', fact.done, fact.followUps),
        piece: fact.piece,
      };
    case 'influence':
      return {
        label: names.piece(fact.piece),
        value:
          fact.score === null
            ? t('nothing entered')
            : t('{0} ± {1}', Math.round(fact.score), Math.round(fact.uncertainty ?? 0)),
        piece: fact.piece,
      };
    case 'planned':
      return { label: t('Planned'), value: plannedText(fact), piece: null };
    case 'lost': {
      const text = durationText(fact.minutes);
      const value = fact.counts || fact.minutes === 0 ? text : t('{0}, within the larger loss', text);
      return { label: lossName(fact.loss), value, piece: null };
    }
  }
};

/** What was planned, by what told it. */
export const plannedText = ({
  minutes,
  source,
}: Pick<Extract<TermFact, { readonly kind: 'planned' }>, 'minutes' | 'source'>): string => {
  const text = durationText(minutes);
  switch (source) {
    case 'shares':
      return t('{0} planned', text);
    case 'schedule':
      return t('{0} in the schedule', text);
    case 'focus':
      return t('{0} of focus', text);
  }
};

/** What was lost, in a few words. */
export const lossName = (loss: Loss): string => {
  switch (loss) {
    case 'missed-hours':
      return t('placed and not worked on');
    case 'voids':
      return t('focus that became void');
    case 'fragments':
      return t('short stretches between two switches');
  }
};
