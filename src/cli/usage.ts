import { t } from '@vscode/l10n';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { failure, success, type Result } from '../domain/result.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What was given: the options' values by name, and the operands. */
export type Arguments<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true; strict: true }>
>;

/** Reads a command's options and operands; a wrong one is a failure in words. */
export const readArguments = <Known extends Options>(
  args: readonly string[],
  options: Known,
): Result<Arguments<Known>, string> => {
  try {
    return success(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    return failure(argumentFault(error));
  }
};

/** What is wrong with the arguments, in the reader's language; what Node says where it is something else. */
const argumentFault = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const option = /'(-[^' ]*)/.exec(error.message)?.[1];
  const code = 'code' in error ? error.code : undefined;
  if (option === undefined) return error.message;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return t('There is no option {0}. What begins with a dash and is no option stands after --.', option);
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return error.message;
  return error.message.includes('does not take')
    ? t('{0} takes no value.', option)
    : t('{0} needs a value. One that begins with a dash is joined by =, as in {0}=-5.', option);
};

/** Whether a text is one of a few words. */
export const oneOf = <Word extends string>(words: readonly Word[], text: unknown): text is Word =>
  words.some((word) => word === text);

/** What the command line can do, in a page. */
export const helpText = (): string => `${t('Usage: inkbearing COMMAND [OPTIONS] [PATH…]')}

  annotate [--format json|text|sarif] [--fail-on LEVEL] [--new-only] [--write-baseline] PATH…
      ${t('Entities, quality and findings of Markdown files, folders or - (standard input).')}
  tag --tagset general [FILE]
      ${t('Tags tokens, one a line, with a blank line between sentences.')}
  score [FILE]
      ${t('Scores texts, JSON lines with id and text.')}
  focus start [TASK] [--minutes N] [--flow] | break | pause | resume | status
  focus stop [--finish|--void] | interrupt [--external] [NOTE] | gap work|break|discard
      ${t('The Pomodoro timer, the same as in the editor; TASK is an id or a part of a title.')}
  tasks list [--list L] [--context C] [--project P] [--all] | add LINE… | done|drop|reopen|show TASK…
      ${t('What there is to do; TASK is an id, the beginning of one or a part of a title, LINE may be - (standard input).')}
  plan [FILE] | plan --template NAME
      ${t('The best choice of pieces for goals and hours: JSON in and out, as docs/influence.md describes it.')}
  pieces list [--status S] | add [TITLE] [--kind K] [--draft FILE] [--planned DAY]
  pieces publish PIECE --on CHANNEL [--date DAY] [--url URL]
  pieces export PIECE|FILE --on CHANNEL|--format FORMAT [--to FILE]
      ${t('What is made for readers, and where it appeared; PIECE is an id, the beginning of one or a part of a title.')}
  schedule [FILE]
      ${t('Fits tasks into the hours there are: JSON in and out, as docs/schedule.md describes it.')}
  review [--period week|month] [--last] [--json] [--write FILE [--force]]
      ${t('What a week or a month came to, as a Markdown draft: goals, hours, influence, what to stop, start and keep.')}
  store check|export|import|history|restore [--store DIR]
      ${t('Looks after what is kept.')}

${t('LEVEL is error, warning, information or hint. Exit 0: done; 1: findings; 2: wrong usage or unreadable input.')}
`;
