/** Links the project into a folder of extensions, under the name that VS Code expects there. */
export function linkExtension(extensionsDir: string): Promise<void>;
