/** The platform that this machine is, as VS Code names it. */
export const thisTarget: string;
/** Packages for a platform into a folder; returns the file and its size in bytes. */
export function makeVsix(target?: string, folder?: string): Promise<{ readonly file: string; readonly bytes: number }>;
