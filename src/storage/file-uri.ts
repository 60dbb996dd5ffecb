/**
 * The URI of a file on this machine, character for character as the editor writes it: the command line and the editor mean
 * the same draft by it.
 * @param path absolute
 */
export const fileUri = (path: string, platform: NodeJS.Platform = process.platform): string => {
  const slashed = platform === 'win32' ? path.replaceAll('\\', '/') : path;
  const drive = /^\/?([a-z]):/i.exec(slashed);
  const rooted =
    drive === null || platform !== 'win32' ? slashed : `/${drive[1]?.toLowerCase()}:${slashed.slice(drive[0].length)}`;
  // A share of another machine: its name is the authority.
  const share = rooted.startsWith('//');
  const encoded = (share ? rooted.slice(2) : rooted).split('/').map(encodedPart).join('/');
  return `file://${encoded}`;
};

/** Nothing but letters, digits and `-._~` stays as it is. */
const encodedPart = (part: string): string =>
  encodeURIComponent(part).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
