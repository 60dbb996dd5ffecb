import type { StoreFailure } from '../domain/store/failure.js';

/** Carries an expected failure up to the edge of the storage, where it becomes a value. */
export class StoreError extends Error {
  constructor(
    readonly failure: StoreFailure,
    options?: ErrorOptions,
  ) {
    super(failure.code, options);
    this.name = 'StoreError';
  }
}

/** The system's code of an error (`ENOENT`), or null when the error is of another kind. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code)
    ? error.code
    : null;

/** The expected failure that an error stands for; a bug is thrown again. */
export const failureOf = (error: unknown, folder: string): StoreFailure => {
  if (error instanceof StoreError) return error.failure;
  const reason = systemCode(error);
  if (reason === null) throw error;
  const file = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : folder;
  return { code: 'store-io', file, reason };
};

/** The value, or null when there is no such file or folder. */
export const orAbsent = async <Value>(work: Promise<Value>): Promise<Value | null> => {
  try {
    return await work;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};
