import type { Result } from '../../src/domain/result.js';

/** The value of a result; a measurement that cannot be made ends with its reason. */
export const orThrow = <Value, Failure>(result: Result<Value, Failure>): Value => {
  if (result.ok) return result.value;
  throw new Error(`It could not be measured: ${JSON.stringify(result.failure)}`);
};
