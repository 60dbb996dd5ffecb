/** The commands of the timer, so that they are known before it is loaded. */
export const FOCUS_COMMANDS = [
  'inkbearing.focus.show',
  'inkbearing.focus.start',
  'inkbearing.focus.startFlow',
  'inkbearing.focus.pause',
  'inkbearing.focus.resume',
  'inkbearing.focus.interruptInternal',
  'inkbearing.focus.interruptExternal',
  'inkbearing.focus.finish',
  'inkbearing.focus.stop',
  'inkbearing.focus.void',
  'inkbearing.focus.startBreak',
  'inkbearing.focus.skipBreak',
  'inkbearing.focus.answerGap',
  'inkbearing.focus.statistics',
] as const;

export type FocusCommandName = (typeof FOCUS_COMMANDS)[number];
