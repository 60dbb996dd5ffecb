import { commands, env, Uri, window, workspace, type Disposable } from 'vscode';
import { isFindingCode, type FindingCode } from '../domain/annotation/finding.js';
import { messageLanguage } from '../messages/language.js';

/** The pages that explain findings; they are part of the extension, so that they open without a network. */
export class RulePages {
  readonly #folder: Uri;

  /** @param extension the folder of the extension */
  constructor(extension: Uri) {
    const language = messageLanguage(env.language);
    this.#folder = Uri.joinPath(extension, 'docs', 'rules', ...(language === 'en' ? [] : [language]));
  }

  of(code: FindingCode): Uri {
    return Uri.joinPath(this.#folder, `${code}.md`);
  }

  /** Shows a page as readers see it; as text where there is no preview. */
  async show(code: FindingCode): Promise<void> {
    const page = this.of(code);
    try {
      await commands.executeCommand('markdown.showPreviewToSide', page);
    } catch {
      await window.showTextDocument(await workspace.openTextDocument(page), { preview: true });
    }
  }

  /** The command behind *Explain* in the light bulb. */
  register(): Disposable {
    return commands.registerCommand('inkbearing.rule.explain', async (code: unknown) => {
      if (typeof code === 'string' && isFindingCode(code)) await this.show(code);
      else await commands.executeCommand('markdown.showPreview', Uri.joinPath(this.#folder, 'README.md'));
    });
  }
}
