/** A file as people know it: the path of one on this machine, the URI of any other. */
export const fileName = (uri: string): string => {
  if (!uri.startsWith('file:///')) return uri;
  const path = decoded(uri.slice('file://'.length));
  return /^\/[a-z]:/i.test(path) ? path.slice(1).replaceAll('/', '\\') : path;
};

/** The last part of a file's path. */
export const shortFileName = (uri: string): string => decoded(/[^/]*$/.exec(uri)?.[0] ?? uri);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded as it should be: shown as it is.
    return text;
  }
};
