import { sumOfKinds } from '../../audit/work-kind.js';
import { recordOf, type Records } from '../../store/collections.js';
import { fingerprint } from '../../store/fingerprint.js';
import { newTask, type Project, type Task } from '../../tasks/task.js';
import type { Instant } from '../../time/local.js';
import type { InfluenceCommand } from '../command.js';
import type { Acceptance, InfluencePlan } from '../influence-plan.js';
import type { OutputKind } from '../output-kind.js';
import { newPiece, type Piece } from '../piece.js';
import { firstDayOfWeek, lastWorkday, weeksLeft } from './plan-weeks.js';
import type { PlannedPiece, Portfolio } from '../portfolio.js';
import { hoursOfWeek, type PlanFacts } from './problem-of-plan.js';
import { taskSteps, type TaskStep } from './task-steps.js';

/** What pieces and tasks are called when they are made. */
export interface AcceptanceNames {
  /** The title of the n-th piece of a kind in a plan, from 1. */
  readonly piece: (kind: OutputKind, number: number) => string;
  readonly task: (title: string, step: TaskStep) => string;
  /** The context, one word, of what is done together with others. */
  readonly team: string;
}

/** What accepting needs beside the records. */
export interface AcceptanceFacts extends Pick<PlanFacts, 'today' | 'preferences'> {
  readonly at: Instant;
  /** Minutes of a focus interval: nothing longer is cut into less. */
  readonly focusMinutes: number;
  readonly newId: () => string;
  readonly names: AcceptanceNames;
}

type AcceptPlan = Extract<InfluenceCommand, { readonly kind: 'accept-plan' }>;

/** What others take part in, or is this short, is done in one go; minutes. */
const ONE_GO = 60;

/**
 * The command that accepts a portfolio: what it proposes and the plan does not have yet becomes pieces, each due on the last
 * working day of its week, with the tasks that make it (`taskSteps`) in the plan's project. What was forecast is kept on the plan:
 * the facts will be held against it.
 */
export const acceptPortfolio = (
  records: Pick<Records, 'outputKinds' | 'pieces' | 'projects'>,
  plan: InfluencePlan,
  portfolio: Portfolio,
  facts: AcceptanceFacts,
): AcceptPlan => {
  const proposed = portfolio.pieces.filter(({ frozen }) => frozen === null);
  const counts = new Map<string, number>();
  for (const { kind, plan: of } of Object.values(records.pieces))
    if (of === plan.id && kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const known = recordOf(records.projects, plan.id);
  const project = known === undefined || known.status === 'active' ? plan.id : facts.newId();
  const made = proposed.flatMap((planned) => {
    const kind = recordOf(records.outputKinds, planned.kind);
    if (kind === undefined) return [];
    const number = (counts.get(kind.id) ?? 0) + 1;
    counts.set(kind.id, number);
    return [makePiece({ plan, planned, kind, number, project }, facts)];
  });
  return {
    kind: 'accept-plan',
    plan: { ...plan, accepted: acceptanceOf(plan, portfolio, facts) },
    was: fingerprint(plan),
    pieces: made.map(({ piece }) => piece),
    projects: known?.id === project ? [] : [projectOf(project, plan, facts)],
    tasks: made.flatMap(({ tasks }) => tasks),
  };
};

/** What was accepted before keeps its hours, those of new pieces are added; the terms are those of the whole plan. */
const acceptanceOf = (
  { accepted }: InfluencePlan,
  { pieces, terms, objective, hours }: Portfolio,
  { at }: AcceptanceFacts,
): Acceptance => {
  if (accepted === null) return { at, terms, objective, hours };
  const added = pieces
    .filter(({ frozen }) => frozen === null)
    .map((piece) => ({ coding: 0, collaborating: 0, learning: 0, writing: 0, [piece.hoursFrom]: piece.hours }));
  return { at, terms, objective, hours: sumOfKinds([accepted.hours, ...added]) };
};

/** The project of a plan; it has the plan's id, so that accepting again finds it, unless that project is closed. */
const projectOf = (id: string, { name }: InfluencePlan, { at }: AcceptanceFacts): Project => ({
  id,
  title: name,
  note: '',
  status: 'active',
  important: true,
  due: null,
  created: at,
  closed: null,
});

interface Making {
  readonly plan: InfluencePlan;
  readonly planned: PlannedPiece;
  readonly kind: OutputKind;
  readonly number: number;
  /** The id of the project. */
  readonly project: string;
}

const makePiece = (
  { plan, planned, kind, number, project }: Making,
  facts: AcceptanceFacts,
): { readonly piece: Piece; readonly tasks: readonly Task[] } => {
  const { hours: workingHours } = facts.preferences;
  const week = weeksLeft(plan, facts.today, workingHours).over + planned.week;
  const due = lastWorkday(plan, week, facts.today, workingHours);
  const title = facts.names.piece(kind, number);
  const piece: Piece = {
    ...newPiece(facts.newId(), title, facts.at),
    kind: kind.id,
    topic: kind.topic,
    target: { words: planned.words, quality: planned.quality, hours: planned.hours > 0 ? planned.hours : null },
    planned: due,
    plan: plan.id,
  };
  const start = firstDayOfWeek(plan, Math.max(1, week - weeksBefore(plan, planned, facts)));
  const tasks: Task[] = [];
  for (const { step, hours } of taskSteps(planned)) {
    const estimate = Math.max(1, Math.round(hours * 60));
    tasks.push({
      ...newTask(facts.newId(), facts.names.task(title, step), facts.at),
      list: 'next',
      project,
      contexts: kind.hoursFrom === 'collaborating' ? [facts.names.team] : [],
      tags: kind.topic === null ? [] : [tagOf(kind.topic)].filter((tag) => tag !== ''),
      estimate,
      minimumPiece: estimate <= ONE_GO ? estimate : Math.min(estimate, facts.focusMinutes),
      start: start > facts.today ? start : null,
      due,
      after: tasks.slice(-1).map(({ id }) => id),
    });
  }
  return { piece: { ...piece, tasks: tasks.map(({ id }) => id) }, tasks };
};

/**
 * How many weeks before its own the tasks of a piece may begin: what a week can hold begins in its week; what needs more weeks has one to
 * spare.
 */
const weeksBefore = (plan: InfluencePlan, { hours, hoursFrom }: PlannedPiece, facts: AcceptanceFacts): number => {
  const aWeek = hoursOfWeek(plan, facts.preferences)[hoursFrom];
  if (hours <= aWeek) return 0;
  return aWeek <= 0 ? plan.weeks : Math.ceil(hours / aWeek);
};

/** A topic as a tag: one word without the signs that begin tags and contexts. */
const tagOf = (topic: string): string => topic.replaceAll(/[@#]/gu, '').trim().replaceAll(/\s+/gu, '-').slice(0, 100);
