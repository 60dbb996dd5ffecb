/** The tools for language models that work on tasks, as package.json names them. */
export const TASK_TOOLS = [
  'inkbearing_list_tasks',
  'inkbearing_add_task',
  'inkbearing_get_agenda',
  'inkbearing_start_focus',
] as const;
export type TaskToolName = (typeof TASK_TOOLS)[number];
