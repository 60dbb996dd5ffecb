export function runInHost(options: {
  readonly name: string;
  readonly base: string;
  readonly entryPoints: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly asleep?: boolean;
}): Promise<number>;
