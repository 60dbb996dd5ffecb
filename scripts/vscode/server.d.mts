/** A running server of VS Code. */
export interface Server {
  readonly url: string;
  readonly port: number;
  /** The folder of its profile; `stop` deletes it. */
  readonly data: string;
  log(): string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly port?: number;
  readonly extensionsDir?: string;
  /** A folder to keep the profile in; without it the profile is temporary. */
  readonly profile?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Lets the page name an extension under development, and suppresses notification toasts. */
  readonly driver?: boolean;
  /** Whether every workspace is trusted without asking (the default). */
  readonly trust?: boolean;
  readonly verbose?: boolean;
}

/** Starts a server with a profile of its own. */
export function startServer(options?: ServerOptions): Promise<Server>;
/** The address of a folder or .code-workspace in the workbench. */
export function workbenchUrl(
  server: Server,
  folder: string,
  payload?: readonly (readonly [key: string, value: string])[],
): string;
/** A file of this machine as the workbench names it. */
export function remoteUri(server: Server, file: string): string;
