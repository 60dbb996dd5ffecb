import { commands, EventEmitter, Uri, window, workspace, type Disposable } from 'vscode';

const SCHEME = 'inkbearing-schedule';
const PAGE = Uri.from({ scheme: SCHEME, path: '/Schedule.md' });

/** The schedule as a page that can be read, searched and copied. */
export class SchedulePageDocument implements Disposable {
  readonly #changes = new EventEmitter<Uri>();
  readonly #registration: Disposable;
  #text = '';

  constructor() {
    this.#registration = workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: this.#changes.event,
      provideTextDocumentContent: () => this.#text,
    });
  }

  /** Whether somebody may be looking at it. */
  get isOpen(): boolean {
    return workspace.textDocuments.some(({ uri }) => uri.toString() === PAGE.toString());
  }

  /** Puts another text there. */
  update(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#changes.fire(PAGE);
  }

  async show(text: string): Promise<void> {
    this.update(text);
    try {
      await commands.executeCommand('markdown.showPreview', PAGE);
    } catch {
      // Where there is no preview of Markdown, the text is readable too.
      await window.showTextDocument(await workspace.openTextDocument(PAGE), { preview: true });
    }
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changes.dispose();
  }
}
