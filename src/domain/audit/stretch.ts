import type { WorkKind } from './work-kind.js';

/** A file that was worked in. */
export interface ActivityFile {
  /** As a URI. */
  readonly uri: string;
  /** As VS Code names it: `typescript`. */
  readonly language: string;
  /** The workspace folder that it lies in, as a URI without a slash at its end; empty for none. */
  readonly project: string;
  /** What kind of work it was by the rules of that moment. */
  readonly kind: WorkKind;
}

/** From `start` until before `end`, in whole seconds since 1970 (UTC). */
export interface Seconds {
  readonly start: number;
  readonly end: number;
}

/** Time that somebody was active in one file. */
export interface Stretch extends Seconds {
  readonly file: ActivityFile;
}

/** Says of what kind the work in a file counts: by the rules of now, or as it was recorded. */
export type FileKind = (file: ActivityFile) => WorkKind;

/** The kind by the rules of the moment when it was recorded. */
export const recordedKind: FileKind = ({ kind }) => kind;

/** Two files are told apart by all that is known of them. */
export const fileKey = ({ uri, language, project, kind }: ActivityFile): string =>
  [uri, language, project, kind].join('\n');

/** What is left of a stretch outside another. */
export const outside = <Of extends Seconds>(stretch: Of, other: Seconds): readonly Of[] => {
  if (other.end <= stretch.start || other.start >= stretch.end) return [stretch];
  const left: Of[] = [];
  if (stretch.start < other.start) left.push({ ...stretch, end: other.start });
  if (other.end < stretch.end) left.push({ ...stretch, start: other.end });
  return left;
};

/** The seconds of stretches that do not overlap. */
export const secondsOf = (stretches: readonly Seconds[]): number =>
  stretches.reduce((sum, { start, end }) => sum + end - start, 0);
