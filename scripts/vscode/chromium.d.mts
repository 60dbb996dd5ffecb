import type { Browser } from 'playwright-core';

/** Starts the browser without a window. */
export function launchChromium(): Promise<Browser>;
