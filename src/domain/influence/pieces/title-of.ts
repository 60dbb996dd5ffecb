/** What a draft without a title in its front matter is called: by its first heading of the first level, else by its file. */
export const titleOf = (text: string, uri: string): string => {
  const heading = /^ {0,3}#[ \t]+(?<title>[^\r\n]*)/m
    .exec(text)
    ?.groups?.['title']?.trim()
    .replace(/(?:^|[ \t])#+$/, '')
    .trim();
  if (heading !== undefined && heading !== '') return heading;
  const name = (/[^/\\]*$/.exec(uri)?.[0] ?? '').replace(/\.[^.]*$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    // A name that only looks like an encoded one.
    return name;
  }
};
