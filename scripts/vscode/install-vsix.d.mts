/** Installs a package with VS Code's own installer. */
export function installVsix(file: string, extensionsDir: string): Promise<void>;
