import { t } from '@vscode/l10n';
import { randomBytes } from 'node:crypto';
import {
  commands,
  Disposable,
  env,
  l10n,
  ThemeIcon,
  Uri,
  ViewColumn,
  window,
  type Webview,
  type WebviewPanel,
  type WebviewView,
} from 'vscode';
import { PageChannel } from '../app/page-channel.js';
import type { PageHost } from '../app/ports/page-host.js';
import { pageHtml } from './page-html.js';

/** The view in the side bar; the tab bears the same name. */
const VIEW = 'inkbearing.plan';

/** The planning page: a view in the side bar, and the same as an editor tab that comes back after a reload. */
export class PlanningPage implements Disposable {
  readonly #folder: Uri;
  readonly #host: PageHost;
  readonly #registrations: Disposable;
  #panel: WebviewPanel | null = null;

  constructor(extension: Uri, host: PageHost) {
    this.#folder = Uri.joinPath(extension, 'dist', 'webview');
    this.#host = host;
    this.#registrations = Disposable.from(
      window.registerWebviewViewProvider(VIEW, { resolveWebviewView: (view) => this.#join(view) }),
      window.registerWebviewPanelSerializer(VIEW, {
        deserializeWebviewPanel: (panel) => {
          this.#keep(panel);
          return Promise.resolve();
        },
      }),
      commands.registerCommand('inkbearing.plan.open', () => this.open()),
    );
  }

  /** Shows the page as an editor tab, the one that is there or a new one. */
  open(): void {
    if (this.#panel === null) this.#keep(window.createWebviewPanel(VIEW, t('Plan'), ViewColumn.Active));
    else this.#panel.reveal();
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#panel?.dispose();
  }

  #keep(panel: WebviewPanel): void {
    panel.iconPath = new ThemeIcon('checklist');
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = null;
    });
    this.#panel = panel;
    this.#join(panel);
  }

  #join(place: WebviewView | WebviewPanel): void {
    const { webview } = place;
    webview.options = { enableScripts: true, localResourceRoots: [this.#folder] };
    const line = {
      send: (message: unknown) => void webview.postMessage(message),
      onMessage: (listener: (message: unknown) => void) => webview.onDidReceiveMessage(listener),
      isVisible: () => place.visible,
    };
    const channel = new PageChannel(this.#host, line, { language: env.language, texts: l10n.bundle ?? null });
    place.onDidDispose(() => channel.dispose());
    webview.html = this.#html(webview);
  }

  #html(webview: Webview): string {
    const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(this.#folder, name)).toString();
    return pageHtml({
      script: address('main.js'),
      style: address('page.css'),
      source: webview.cspSource,
      nonce: randomBytes(16).toString('base64'),
      language: env.language,
      title: t('Plan'),
    });
  }
}
