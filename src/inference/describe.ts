/** What an unknown thrown value says of itself, for logs and failure details. */
export const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));
