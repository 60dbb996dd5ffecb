/** The commands of check-list lines, so that they are known before they are loaded. */
export const LINE_COMMANDS = [
  'inkbearing.lines.choose',
  'inkbearing.lines.resolve',
  'inkbearing.task.openLine',
] as const;
