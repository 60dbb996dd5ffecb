import * as z from 'zod';

const setting = z.looseObject({
  description: z.string().optional(),
  markdownDescription: z.string().optional(),
  scope: z.string().optional(),
});
const view = z.object({ id: z.string(), name: z.string(), icon: z.string().optional() });

/** The extension's manifest, as far as the tests read it. */
export const manifestSchema = z.object({
  publisher: z.string(),
  name: z.string(),
  version: z.string(),
  main: z.string(),
  icon: z.string().optional(),
  l10n: z.string().optional(),
  engines: z.object({ vscode: z.string() }),
  activationEvents: z.array(z.string()).default([]),
  contributes: z
    .object({
      commands: z
        .array(z.object({ command: z.string(), title: z.string(), category: z.string().optional() }))
        .default([]),
      configuration: z
        .union([
          z.object({ properties: z.record(z.string(), setting) }).transform((one) => [one]),
          z.array(z.object({ properties: z.record(z.string(), setting) })),
        ])
        .default([]),
      menus: z.record(z.string(), z.array(z.object({ command: z.string().optional() }))).default({}),
      keybindings: z.array(z.object({ command: z.string() })).default([]),
      viewsContainers: z
        .record(z.string(), z.array(z.object({ id: z.string(), title: z.string(), icon: z.string() })))
        .default({}),
      views: z.record(z.string(), z.array(view)).default({}),
    })
    .prefault({}),
});
