/** The commands of tasks, so that they are known before they are loaded. */
export const TASK_COMMANDS = [
  'inkbearing.task.capture',
  'inkbearing.task.complete',
  'inkbearing.task.reopen',
  'inkbearing.task.drop',
  'inkbearing.task.remove',
  'inkbearing.task.edit',
  'inkbearing.task.move',
  'inkbearing.task.resetQuadrant',
  'inkbearing.task.show',
  'inkbearing.task.focus',
  'inkbearing.outcome.add',
  'inkbearing.outcome.edit',
  'inkbearing.tasks.undo',
  'inkbearing.tasks.matrix',
  'inkbearing.review.start',
] as const;

export type TaskCommandName = (typeof TASK_COMMANDS)[number];
