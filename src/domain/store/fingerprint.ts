/**
 * A short value that tells one state of a record from another: the length of its JSON and a 32-bit FNV-1a hash of it
 * (Fowler, Noll and Vo; offset basis 2166136261, prime 16777619), over UTF-16 code units.
 */
export const fingerprint = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
};
