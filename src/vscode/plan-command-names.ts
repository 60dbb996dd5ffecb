/** The commands of plans, kinds of output and channels, so that they are known before these are loaded. */
export const PLAN_COMMANDS = [
  'inkbearing.plan.start',
  'inkbearing.plan.accept',
  'inkbearing.plan.weights',
  'inkbearing.plan.goal',
  'inkbearing.plan.end',
  'inkbearing.kind.edit',
  'inkbearing.channel.edit',
] as const;

export type PlanCommandName = (typeof PLAN_COMMANDS)[number];
