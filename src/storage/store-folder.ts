import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of the store, the same for editor and command line.
 * @param override what `--store` or the machine setting names; it wins over `INKBEARING_STORE`
 * @param home the user's home folder
 */
export const storeFolder = (
  env: Environment,
  platform: NodeJS.Platform,
  home: string,
  override: string | null = null,
): string => {
  const named = given(override) ?? given(env['INKBEARING_STORE']);
  if (named !== null) return named;
  if (platform === 'win32') {
    return win32.join(given(env['APPDATA']) ?? win32.join(home, 'AppData', 'Roaming'), 'Inkbearing');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Inkbearing');
  return posix.join(dataHome(env, home), 'inkbearing');
};

/** A relative `XDG_DATA_HOME` is invalid and to be ignored (XDG Base Directory Specification 0.8). */
const dataHome = (env: Environment, home: string): string => {
  const named = given(env['XDG_DATA_HOME']);
  return named !== null && posix.isAbsolute(named) ? named : posix.join(home, '.local', 'share');
};

const given = (value: string | null | undefined): string | null =>
  value === undefined || value === null || value === '' ? null : value;
