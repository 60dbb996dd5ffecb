import type { ActivityFile } from './stretch.js';
import type { WorkKind } from './work-kind.js';

/** What is known of a file before its kind is. */
export type UnsortedFile = Omit<ActivityFile, 'kind'>;

/** A rule of the user: files that meet all its conditions are of its kind. */
export interface KindRule {
  /** For the path within the workspace folder, or null for all. */
  readonly path: RegExp | null;
  readonly language: string | null;
  /** The name of the workspace folder. */
  readonly workspace: string | null;
  readonly kind: WorkKind;
}

/** Says of what kind the work in a file is. */
export type KindOf = (file: UnsortedFile) => WorkKind;

/** Texts for people, as VS Code and its most used extensions name their languages. */
const PROSE = new Set(
  'markdown mdx quarto rmd asciidoc restructuredtext plaintext latex tex typst org djot bibtex wikitext'.split(' '),
);

/** Messages to others: of commits, of rebases, and in the boxes of source control and reviews. */
const MESSAGES = new Set(['git-commit', 'git-rebase', 'scminput', 'pull-request', 'jj-commit', 'hg-commit']);

/** What the review of other people's changes is shown in (VS Code's comments, GitHub's and GitLab's extensions). */
const REVIEW_SCHEMES = new Set([
  'comment',
  'pr',
  'prnode',
  'review',
  'reviewgitfs',
  'vscode-scm',
  'gl-review',
  'gl-comments',
]);

/** Folders for what somebody reads and takes notes of, in English and Chinese. */
const STUDY = /(?:^|\/)(?:notes?|reading|readings|learning|study|books|papers|笔记|阅读|读书|学习)\//iu;

/** The user's rules first, in their order; then the ones that hold for everybody. */
export const kindOf =
  (rules: readonly KindRule[]): KindOf =>
  (file) => {
    const path = pathOf(file);
    const rule = rules.find(
      (one) =>
        (one.path?.test(path) ?? true) &&
        (one.language === null || one.language === file.language) &&
        (one.workspace === null || one.workspace === projectName(file.project)),
    );
    return rule?.kind ?? usualKind(file, path);
  };

/** The name of a workspace folder: the last part of its URI. */
export const projectName = (project: string): string => decoded(project.slice(project.lastIndexOf('/') + 1));

const usualKind = ({ uri, language }: UnsortedFile, path: string): WorkKind => {
  if (MESSAGES.has(language) || REVIEW_SCHEMES.has(uri.slice(0, uri.indexOf(':')))) return 'collaborating';
  if (!PROSE.has(language)) return 'coding';
  return STUDY.test(path) ? 'learning' : 'writing';
};

/** The path of a file within its workspace folder, or its whole path where it lies in none. */
export const pathOf = ({ uri, project }: Pick<UnsortedFile, 'uri' | 'project'>): string => {
  if (project !== '' && uri.startsWith(`${project}/`)) return decoded(uri.slice(project.length + 1));
  return decoded(uri.replace(/^[^:]*:(?:\/\/[^/]*)?\/?/, ''));
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign: the text is taken as it stands.
    return text;
  }
};
