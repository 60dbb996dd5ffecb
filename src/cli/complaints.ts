import type { CliIo, ExitCode } from './io.js';

/** How a command says what is wrong: each line on standard error, with the command's name before it. */
export interface Complaints {
  readonly tell: (message: string) => void;
  /** Says it, and gives the exit code of what was not understood or could not be read. */
  readonly refuse: (message: string) => ExitCode;
}

export const complaintsOf = (command: string, io: Pick<CliIo, 'stderr'>): Complaints => {
  const tell = (message: string): void => {
    for (const line of message.split('\n')) io.stderr(`inkbearing ${command}: ${line}\n`);
  };
  return {
    tell,
    refuse: (message) => {
      tell(message);
      return 2;
    },
  };
};
