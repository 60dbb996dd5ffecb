import { readFileSync } from 'node:fs';
import * as z from 'zod';

const themeSchema = z.object({
  kind: z.string(),
  classes: z.string(),
  background: z.string(),
  variables: z.record(z.string(), z.string()),
});

/** What VS Code gives to a webview in a theme; recorded by record-themes.ts. */
export type Theme = z.infer<typeof themeSchema>;

export const THEMES = ['dark', 'light', 'contrast', 'contrast-light'] as const;
export type ThemeName = (typeof THEMES)[number];

const file = new URL('../../fixtures/webview/themes.json', import.meta.url);
const recorded = z.record(z.enum(THEMES), themeSchema).parse(JSON.parse(readFileSync(file, 'utf8')));

export const themeOf = (name: ThemeName): Theme => recorded[name];
