/** The outcome of something that may fail in an expected way. A bug throws; an expected failure is a value. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** A success. */
export const success = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

/** An expected failure, usually an object with a `code`. */
export const failure = <Failure>(reason: Failure): Result<never, Failure> => ({ ok: false, failure: reason });
