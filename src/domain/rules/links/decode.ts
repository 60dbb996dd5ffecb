/** A percent-encoded text as it is meant; null where it cannot be decoded. */
export const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    // No valid encoding: whatever it is, it names nothing that we could look for.
    return null;
  }
};
