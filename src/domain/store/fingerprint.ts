import { fnv1a } from '../fnv-1a.js';

/** A short value that tells one state of a record from another: the length of its JSON and a hash of it. */
export const fingerprint = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  return `${text.length.toString(36)}-${fnv1a(text).toString(36)}`;
};
