import { commands, EventEmitter, Uri, window, workspace, type Disposable } from 'vscode';

/** A page of ours that can be read, searched and copied: Markdown that is kept nowhere. */
export class MarkdownPage implements Disposable {
  readonly #uri: Uri;
  readonly #changes = new EventEmitter<Uri>();
  readonly #registration: Disposable;
  #text = '';

  /**
   * @param scheme of its own for each page
   * @param name stands in the tab
   */
  constructor(scheme: string, name: string) {
    this.#uri = Uri.from({ scheme, path: `/${name}.md` });
    this.#registration = workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: this.#changes.event,
      provideTextDocumentContent: () => this.#text,
    });
  }

  /** Whether somebody may be looking at it. */
  get isOpen(): boolean {
    return workspace.textDocuments.some(({ uri }) => uri.toString() === this.#uri.toString());
  }

  /** Puts another text there. */
  update(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#changes.fire(this.#uri);
  }

  async show(text: string): Promise<void> {
    this.update(text);
    try {
      await commands.executeCommand('markdown.showPreview', this.#uri);
    } catch {
      // Where there is no preview of Markdown, the text is readable too.
      await window.showTextDocument(await workspace.openTextDocument(this.#uri), { preview: true });
    }
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changes.dispose();
  }
}
