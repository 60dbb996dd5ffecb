/** What is asked about something in the inbox, in this order. */
export type ClarifyQuestion = 'actionable' | 'one-step' | 'two-minutes' | 'mine' | 'some-time';

/** What was answered so far. */
export type ClarifyAnswers = { readonly [Question in ClarifyQuestion]?: boolean };

/** What the answers come to: something to decide in detail. `shelve`: trash, reference or someday. */
export type ClarifyOutcome = 'shelve' | 'project' | 'do-now' | 'delegate' | 'defer' | 'next';

/** Each question, with the answer that settles the matter and what it comes to (Allen, Getting Things Done, ch. 6). */
const QUESTIONS: readonly (readonly [question: ClarifyQuestion, settles: boolean, outcome: ClarifyOutcome])[] = [
  ['actionable', false, 'shelve'],
  ['one-step', false, 'project'],
  ['two-minutes', true, 'do-now'],
  ['mine', false, 'delegate'],
  ['some-time', true, 'defer'],
];

/** What to ask next, or what the answers come to. */
export const nextQuestion = (
  answers: ClarifyAnswers,
): { readonly ask: ClarifyQuestion } | { readonly outcome: ClarifyOutcome } => {
  for (const [question, settles, outcome] of QUESTIONS) {
    const answer = answers[question];
    if (answer === undefined) return { ask: question };
    if (answer === settles) return { outcome };
  }
  return { outcome: 'next' };
};
