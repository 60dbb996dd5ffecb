// tsx test/webview/support/record-themes.ts: asks a real VS Code for the variables that it gives to webviews in its four
// kinds of theme, and keeps those that the built page reads in test/fixtures/webview/themes.json.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { openWorkbench } from '../../ui/support/open-workbench.js';

const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

const root = new URL('../../../', import.meta.url);
const built = await Promise.all(
  ['main.js', 'page.css'].map((name) => readFile(new URL(`dist/webview/${name}`, root), 'utf8')),
);
const used = new Set(built.join('\n').match(/--vscode-[\w-]+/gu));

const recorded: Record<string, unknown> = {};
for (const [name, colorTheme] of Object.entries(THEMES)) {
  const workbench = await openWorkbench({ files: { 'draft.md': '# A draft\n' }, open: 'draft.md', colorTheme });
  await workbench.palette('Markdown: Open Preview');
  const html = workbench.webview().locator('html');
  await workbench.webview().locator('h1').waitFor();
  const variables = await html.evaluate((element) =>
    [...element.style].map((property) => [property, element.style.getPropertyValue(property)] as const),
  );
  const body = workbench.webview().locator('body');
  recorded[name] = {
    kind: await body.getAttribute('data-vscode-theme-kind'),
    classes: await body.evaluate((element) => element.className),
    background: variables.find(([property]) => property === '--vscode-sideBar-background')?.[1],
    variables: Object.fromEntries(variables.filter(([property]) => used.has(property))),
  };
  await workbench.close();
}
const file = new URL('test/fixtures/webview/themes.json', root);
await mkdir(new URL('.', file), { recursive: true });
await writeFile(file, `${JSON.stringify(recorded, null, 2)}\n`);
