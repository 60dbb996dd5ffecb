import { commands } from 'vscode';
import type { PieceStep } from '../page/piece-desk.js';
import type { PieceSurface } from './piece-surface.js';
import type { TIME_COMMANDS } from './time-command-names.js';

/** The commands that ask a person for the rest, when the page wants it of a piece. */
const COMMANDS: Readonly<Record<Exclude<PieceStep, 'find-draft'>, (typeof TIME_COMMANDS)[number]>> = {
  edit: 'inkbearing.piece.edit',
  schedule: 'inkbearing.piece.schedule',
  publish: 'inkbearing.piece.publish',
  export: 'inkbearing.piece.export',
  engagement: 'inkbearing.piece.engagement',
  'import-engagement': 'inkbearing.engagement.import',
  'open-draft': 'inkbearing.piece.openDraft',
  remove: 'inkbearing.piece.remove',
};

/** What the page cannot ask itself is asked by commands, and by the pieces' own surface. */
export const runPieceStep =
  (surface: PieceSurface) =>
  async (step: PieceStep, piece: string | null): Promise<void> => {
    if (step === 'find-draft') return piece === null ? undefined : surface.findDraft(piece);
    const which = step === 'schedule' ? ['scheduled'] : [];
    await commands.executeCommand(COMMANDS[step], ...(piece === null ? [] : [piece, ...which]));
  };
