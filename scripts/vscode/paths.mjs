// The folders that the scripts share.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What is downloaded for the tests and the try-out: ignored by git, safe to delete. */
export const cache = path.join(root, '.vscode-test');
