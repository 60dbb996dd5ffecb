import { workspace, type TextDocument } from 'vscode';
import type { DraftContext } from './draft-watcher.js';
import { proofreadLanguages } from './other-checkers.js';
import type { ProjectFiles } from './project-files.js';
import { draftSettings } from './settings.js';
import { folderOf } from './workspace-files.js';

/** What holds for a draft beside its text: its project with the user's own words, its folder, what is proofread. */
export const draftContexts =
  (projects: ProjectFiles) =>
  async (document: TextDocument): Promise<DraftContext> => {
    const { project, file } = await projects.of(document);
    const { english, chinese, lexicon } = draftSettings(document);
    const own = lexicon.map((text) => ({ text, type: null }));
    return {
      project: { ...project, lexicon: [...project.lexicon, ...own] },
      file,
      folder: checksLinks(document) ? folderOf(document.uri) : null,
      proofread: proofreadLanguages({ en: english, zh: chinese }),
    };
  };

/** Links are left to VS Code where its own validation of Markdown is switched on. */
const checksLinks = (document: TextDocument): boolean =>
  !document.isUntitled && !workspace.getConfiguration('markdown', document).get('validate.enabled', false);
