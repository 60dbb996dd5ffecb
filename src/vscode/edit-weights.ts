import { t } from '@vscode/l10n';
import { MOST_WEIGHT, type Weights } from '../domain/influence/influence-plan.js';
import { TERM_IDS, termName } from '../messages/influence-terms.js';
import { askNumber } from './ask-value.js';
import type { PlanSession } from './plan-session.js';
import { pickStep } from './quick-steps.js';

const RANGE = { least: 0, most: MOST_WEIGHT, whole: false };
const MEMBERS = { E: 'efficiency', I: 'influence', T: 'time' } as const satisfies Record<string, keyof Weights>;

/** Shows what counts how much beside the quality; one after the other can be changed, until the list is left. */
export const editWeights = async (session: PlanSession): Promise<void> => {
  let last: keyof typeof MEMBERS = 'E';
  for (;;) {
    const found = await session.plan();
    if (found === undefined) return;
    const { weights } = found.plan;
    const items = TERM_IDS.flatMap((term) =>
      term === 'F' ? [] : [{ label: termName(term), description: String(weights[MEMBERS[term]]), term }],
    );
    const chosen = await pickStep(
      {
        title: t('What counts beside quality, which counts 1'),
        placeholder: t('What do you want to change? Esc when done'),
      },
      items,
      items.find(({ term }) => term === last),
    );
    if (typeof chosen !== 'object') return;
    last = chosen.value.term;
    const member = MEMBERS[last];
    const weight = await askNumber(termName(last), weights[member], RANGE);
    if (weight !== undefined) await session.tell(session.parts.editor.setWeights({ ...weights, [member]: weight }));
  }
};
