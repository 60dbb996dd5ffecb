/** The project's top folder. */
export const root: string;
/** What is downloaded for the tests and the try-out. */
export const cache: string;
