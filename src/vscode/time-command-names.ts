import { ENGAGEMENT_COMMANDS } from './engagement-command-names.js';
import { LINE_COMMANDS } from './line-command-names.js';
import { PIECE_COMMANDS } from './piece-command-names.js';
import { PLAN_COMMANDS } from './plan-command-names.js';
import { REVIEW_COMMANDS } from './review-command-names.js';
import { SCHEDULE_COMMANDS } from './schedule-command-names.js';
import { TASK_COMMANDS } from './task-command-names.js';

/** The commands of tasks, schedule, plans, pieces and planning page, so that they are known before these are loaded. */
export const TIME_COMMANDS = [
  'inkbearing.plan.open',
  ...TASK_COMMANDS,
  ...SCHEDULE_COMMANDS,
  ...LINE_COMMANDS,
  ...PIECE_COMMANDS,
  ...ENGAGEMENT_COMMANDS,
  ...PLAN_COMMANDS,
  ...REVIEW_COMMANDS,
  'inkbearing.piece.export',
] as const;
