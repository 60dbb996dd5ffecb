import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { root } from '../../../scripts/vscode/paths.mjs';
import { pageHtml } from '../../../src/vscode/page-html.js';
import type { Language } from './snapshots.js';
import type { Theme } from './themes.js';

const TYPES: Readonly<Record<string, string>> = { 'main.js': 'text/javascript', 'page.css': 'text/css' };

/** Serves what the build made, in the document and under the policy that the product makes. */
export const servePage = async (
  language: Language,
  theme: Theme,
): Promise<{ readonly url: string; close(): Promise<void> }> => {
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? '');
    const type = TYPES[name];
    if (type === undefined) {
      const html = pageHtml({
        script: '/main.js',
        style: '/page.css',
        source: "'self'",
        nonce: 'a+b/c=',
        language,
        title: 'Plan',
      });
      response.setHeader('content-type', 'text/html');
      response.end(html.replace('<body>', `<body class="${theme.classes}" data-vscode-theme-kind="${theme.kind}">`));
      return;
    }
    response.setHeader('content-type', type);
    void readFile(path.join(root, 'dist/webview', name)).then((file) => response.end(file));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
