import { t } from '@vscode/l10n';
import { readStart, readWords } from '../app/read-field.js';
import { nextQuestion, type ClarifyAnswers, type ClarifyOutcome } from '../domain/tasks/clarify-questions.js';
import type { Decision } from '../domain/tasks/clarify.js';
import type { Task } from '../domain/tasks/task.js';
import { clarifyQuestion } from '../messages/review.js';
import { listName } from '../messages/tasks.js';
import { inputStep, pickStep } from './quick-steps.js';
import type { TaskSession } from './task-session.js';

/** Asks the questions of "clarify" about something in the inbox and carries out what they come to; whether it was decided. */
export const clarifyItem = async (session: TaskSession, task: Task): Promise<boolean> => {
  let answers: readonly (readonly [keyof ClarifyAnswers, boolean])[] = [];
  for (;;) {
    const next = nextQuestion(Object.fromEntries(answers));
    if (!('ask' in next)) {
      const settled = await settle(session, task, next.outcome);
      if (settled !== 'back') return settled;
      answers = answers.slice(0, -1);
      continue;
    }
    const { ask } = next;
    const answer = await pickStep({ title: task.title, placeholder: clarifyQuestion(ask), back: true }, [
      { label: t('Yes'), description: clarifyQuestion(ask), value: true },
      { label: t('No'), description: clarifyQuestion(ask), value: false },
    ]);
    if (answer === undefined || (answer === 'back' && answers.length === 0)) return false;
    answers = answer === 'back' ? answers.slice(0, -1) : [...answers, [ask, answer.value.value] as const];
  }
};

/** Asks for what an outcome needs and carries it out. `back`: to the question before. */
const settle = async (session: TaskSession, task: Task, outcome: ClarifyOutcome): Promise<boolean | 'back'> => {
  if (outcome === 'project') return outgrow(session, task);
  const decision = await decide(session, task, outcome);
  if (decision === 'back' || decision === undefined) return decision ?? false;
  return (await session.tell(session.board.clarify(task.id, decision))) !== undefined;
};

const decide = async (
  session: TaskSession,
  task: Task,
  outcome: Exclude<ClarifyOutcome, 'project'>,
): Promise<Decision | 'back' | undefined> => {
  const title = task.title;
  switch (outcome) {
    case 'shelve': {
      const chosen = await pickStep({ title, placeholder: t('What becomes of it?'), back: true }, [
        { label: t('$(trash) Nothing: drop it'), decision: { kind: 'trash' } as const },
        { label: `$(book) ${listName('reference')}`, decision: { kind: 'reference' } as const },
        { label: `$(archive) ${listName('someday')}`, decision: { kind: 'someday' } as const },
      ]);
      return typeof chosen === 'object' ? chosen.value.decision : chosen;
    }
    case 'do-now': {
      const chosen = await pickStep({ title, placeholder: t('Do it now, then press Enter.'), back: true }, [
        { label: t('$(pass) It is done') },
      ]);
      return typeof chosen === 'object' ? { kind: 'do-now' } : chosen;
    }
    case 'delegate': {
      const who = await inputStep({ title, placeholder: t('Waiting for whom or what?'), back: true }, '', (value) =>
        value.trim() === '' ? t('A name, or what has to happen.') : null,
      );
      return typeof who === 'object' ? { kind: 'delegate', to: who.value } : who;
    }
    case 'defer': {
      const { now } = session.board.moment;
      const help = t('A day or a time to come, such as: next Monday 9:00');
      const when = await inputStep({ title, placeholder: help, back: true }, '', (value) =>
        (readStart(value, now) ?? '') > now ? null : help,
      );
      const start = typeof when === 'object' ? readStart(when.value, now) : undefined;
      return typeof start === 'string' ? { kind: 'defer', start } : when === 'back' ? 'back' : undefined;
    }
    case 'next': {
      const help = t('Contexts: where or with what can it be done? Such as: @phone; may be empty');
      const words = await inputStep(
        { title, placeholder: help, back: true },
        task.contexts.map((word) => `@${word}`).join(' '),
      );
      return typeof words === 'object' ? { kind: 'next', contexts: [...readWords(words.value)] } : words;
    }
  }
};

const needed = (value: string): string | null =>
  value.trim() === '' ? t('Give it a title: a few words that say what to do.') : null;

const outgrow = async (session: TaskSession, task: Task): Promise<boolean | 'back'> => {
  const outcome = await inputStep(
    { title: task.title, placeholder: t('What will be true when it is done?'), back: true },
    task.title,
    needed,
  );
  if (typeof outcome !== 'object') return outcome ?? false;
  const step = await inputStep(
    { title: outcome.value, placeholder: t('What is the very next step?'), back: true },
    '',
    needed,
  );
  if (typeof step !== 'object') return step ?? false;
  return (await session.tell(session.board.outgrow(task.id, outcome.value, step.value))) !== undefined;
};
