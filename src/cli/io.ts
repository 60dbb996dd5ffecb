/** What a command of the command line may touch: given in, so that tests hold both ends. */
export interface CliIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** All of standard input. */
  readonly stdin: () => Promise<Buffer>;
}

/** 0 done; 1 findings at or above the level asked for, or damage; 2 wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;
