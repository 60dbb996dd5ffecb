import type { BuildOptions } from 'esbuild';

/** How sources become a bundle: everything but what goes in and where it comes out. */
export const bundling: BuildOptions;

/** The same for the planning page. */
export const pageBundling: BuildOptions;
