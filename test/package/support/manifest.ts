import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { root } from '../../../scripts/vscode/paths.mjs';
import { manifestSchema } from '../../support/manifest-schema.js';

/** A text file of the project. */
export const readProjectFile = (name: string): string => readFileSync(path.join(root, name), 'utf8');

/** The extension's manifest, as far as the tests read it. */
export const readManifest = (): z.infer<typeof manifestSchema> =>
  manifestSchema.parse(JSON.parse(readProjectFile('package.json')));

/** The texts of a catalogue by their keys. */
export const readCatalogue = (name: string): Readonly<Record<string, string>> =>
  z.record(z.string(), z.string()).parse(JSON.parse(readProjectFile(name)));
