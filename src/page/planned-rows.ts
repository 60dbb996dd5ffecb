import { cameOut } from '../domain/influence/pieces/came-out.js';
import { lastWorkday, weekOf } from '../domain/influence/plan/plan-weeks.js';
import type { PlannedPiece } from '../domain/influence/portfolio.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import type { LocalDate } from '../domain/time/local.js';
import { localDateOf } from '../domain/time/moment.js';
import { kindName } from '../messages/audit.js';
import type { InfluenceNames } from '../messages/influence-terms.js';
import { cameOutText } from '../messages/plan.js';
import { pieceReasonText } from '../messages/plan-reasons.js';
import type { PlannedRow } from '../protocol/plan-snapshot.js';
import type { PlanPanelFacts } from './plan-panel-facts.js';

/** The pieces of the portfolio by their days, those that are out by the day on which they came out; before there is one, the accepted ones. */
export const plannedRows = (facts: PlanPanelFacts, names: InfluenceNames): readonly PlannedRow[] => {
  const { document, view, formats } = facts;
  const counts = new Map<string, number>();
  return (view.portfolio?.pieces ?? acceptedPieces(facts))
    .map((piece) => {
      const key = `${piece.kind} ${piece.week}`;
      const number = (counts.get(key) ?? 0) + 1;
      counts.set(key, number);
      const kept = piece.frozen === null ? undefined : recordOf(document.pieces, piece.frozen);
      const out = kept === undefined ? null : cameOut(kept);
      return {
        id: piece.frozen ?? `${key} ${number}`,
        piece: piece.frozen,
        title: kept?.title ?? null,
        kind: names.kind(piece.kind),
        channel: names.channel(piece.channel),
        by: out ?? kept?.planned ?? lastDay(piece, facts),
        words: piece.words,
        quality: piece.quality,
        hours: piece.hours,
        hoursFrom: kindName(piece.hoursFrom),
        reason:
          out === null ? pieceReasonText(piece.reason, view.plan.goals, names, formats) : cameOutText(out, formats),
      };
    })
    .sort((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0));
};

/** The pieces that the plan has, as a portfolio would show them. */
const acceptedPieces = ({ document, view: { plan } }: PlanPanelFacts): readonly PlannedPiece[] =>
  Object.values(document.pieces).flatMap(({ id, plan: of, kind: name, target, planned }) => {
    const kind = of === plan.id && name !== null ? recordOf(document.outputKinds, name) : undefined;
    if (kind === undefined) return [];
    return [
      {
        frozen: id,
        kind: kind.id,
        channel: kind.channel,
        week: planned === null ? plan.weeks : weekOf(plan, planned),
        words: target.words,
        quality: target.quality,
        hours: target.hours ?? 0,
        hoursFrom: kind.hoursFrom,
        reach: 0,
        reason: { code: 'frozen' },
      },
    ];
  });

const lastDay = ({ week }: PlannedPiece, { document, view, moment }: PlanPanelFacts): LocalDate => {
  const { hours } = recordOf(document.preferences, 'time') ?? DEFAULT_PREFERENCES;
  return lastWorkday(view.plan, view.weeksBefore + week, localDateOf(moment), hours);
};
