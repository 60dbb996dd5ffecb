import { t } from '@vscode/l10n';
import {
  LanguageModelTextPart,
  LanguageModelToolResult,
  type LanguageModelTool,
  type PreparedToolInvocation,
} from 'vscode';
import * as z from 'zod';
import type { Ledger } from '../app/ledger.js';
import type { Result } from '../domain/result.js';
import { EMPTY_DOCUMENT } from '../domain/store/document.js';
import { captureChips } from '../messages/capture.js';
import { nameOf } from '../messages/schedule.js';
import type { TaskToolName } from './task-tool-names.js';
import { answerAdd, answerAgenda, answerFocus, answerList, TASK_INPUTS, type TaskAnswerParts } from './task-answers.js';

/** What the tools need of the window. */
export interface TaskToolParts extends TaskAnswerParts {
  readonly ledger: Pick<Ledger, 'document'>;
}

/** The tools by name: tasks, the agenda and the timer for the language models of the editor. What changes something asks first. */
export const taskTools = (parts: TaskToolParts): Readonly<Record<TaskToolName, LanguageModelTool<unknown>>> => ({
  inkbearing_list_tasks: tool(
    TASK_INPUTS.list,
    () => ({ invocationMessage: t('Reading the tasks') }),
    (input) => answerList(parts, input),
  ),
  inkbearing_add_task: tool(
    TASK_INPUTS.add,
    ({ line }) => ({
      invocationMessage: t('Adding a task'),
      confirmationMessages: { title: t('Add this task?'), message: understood(parts, line) },
    }),
    (input) => answerAdd(parts, input),
  ),
  inkbearing_get_agenda: tool(
    TASK_INPUTS.agenda,
    () => ({ invocationMessage: t('Reading the agenda') }),
    () => answerAgenda(parts),
  ),
  inkbearing_start_focus: tool(
    TASK_INPUTS.focus,
    ({ task }) => ({
      invocationMessage: t('Starting the timer'),
      confirmationMessages: {
        title: t('Start to focus?'),
        message:
          task === undefined
            ? t('The timer starts without a task.')
            : t('The timer starts on “{0}”.', nameOf('', task)),
      },
    }),
    (input) => answerFocus(parts, input),
  ),
});

/** A tool that checks what a model has given before anything is asked or done. */
const tool = <Input extends z.ZodType>(
  schema: Input,
  prepare: (input: z.output<Input>) => PreparedToolInvocation,
  answer: (input: z.output<Input>) => Promise<Result<object, string>>,
): LanguageModelTool<unknown> => ({
  prepareInvocation: ({ input }) => {
    const read = schema.safeParse(input ?? {});
    return read.success ? prepare(read.data) : {};
  },
  invoke: async ({ input }) => {
    const read = schema.safeParse(input ?? {});
    if (!read.success) throw new Error(t('The input does not fit: {0}', z.prettifyError(read.error)));
    const answered = await answer(read.data);
    if (!answered.ok) throw new Error(answered.failure);
    return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(answered.value))]);
  },
});

/** What a line would become, before it does. */
const understood = ({ board, ledger }: TaskToolParts, line: string): string =>
  captureChips(board.understand(line, ledger.document ?? EMPTY_DOCUMENT), board.moment.now)
    .map(({ text }) => text)
    .join(' · ');
