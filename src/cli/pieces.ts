import { t } from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import { PieceBoard } from '../app/piece-board.js';
import { failure, success, type Result } from '../domain/result.js';
import { PIECE_STATUSES, type Piece } from '../domain/influence/piece.js';
import type { StoreDocument } from '../domain/store/document.js';
import { pieceDraftText } from '../messages/piece-outlines.js';
import { draftDisk } from '../storage/draft-disk.js';
import { FileStore } from '../storage/file-store.js';
import { systemClock } from '../storage/system-clock.js';
import { complaintsOf } from './complaints.js';
import type { AskedPieces } from './asked-pieces.js';
import type { CliIo, ExitCode } from './io.js';
import { answerOf, said, type PieceAnswer } from './piece-answer.js';
import { addPiece } from './pieces-add.js';
import { runPiecesExport } from './pieces-export.js';
import { publishPiece } from './pieces-publish.js';
import { folderProblem } from './store-command-line.js';
import { STORE_OPTIONS, storeOptions } from './store-options.js';
import { oneOf, readArguments } from './usage.js';

const OPTIONS = {
  ...STORE_OPTIONS,
  status: { type: 'string' },
  kind: { type: 'string' },
  draft: { type: 'string' },
  planned: { type: 'string' },
  on: { type: 'string' },
  date: { type: 'string' },
  url: { type: 'string' },
} as const;

const VERBS = ['list', 'add', 'publish'] as const;
type Verb = (typeof VERBS)[number];

/** Which options a verb takes. */
const TAKES: Readonly<Record<Verb, readonly string[]>> = {
  list: ['status'],
  add: ['kind', 'draft', 'planned'],
  publish: ['on', 'date', 'url'],
};

/** `inkbearing pieces list|add|publish|export`. */
export const runPieces = async (args: readonly string[], io: CliIo): Promise<ExitCode> => {
  if (args[0] === 'export') return runPiecesExport(args.slice(1), io);
  const { tell, refuse } = complaintsOf('pieces', io);
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return refuse(read.failure);
  const { values, positionals } = read.value;
  const [verb, ...operands] = positionals;
  if (!oneOf(VERBS, verb)) return refuse(t('Say list, add, publish or export.'));
  const strange = Object.keys(values).find((name) => !(name in STORE_OPTIONS) && !TAKES[verb].includes(name));
  if (strange !== undefined) return refuse(t('{0} takes no {1}.', verb, `--${strange}`));
  const options = storeOptions(values, io);
  if (!options.ok) return refuse(options.failure);
  const problem = verb === 'add' ? null : await folderProblem(options.value);
  if (problem !== null) return refuse(problem);
  const store = new FileStore({ folder: options.value.folder, now: options.value.now });
  const zone = options.value.timezone ?? systemClock().zone();
  const board = new PieceBoard({
    store,
    files: draftDisk,
    now: () => options.value.now().getTime(),
    zone: () => zone,
    newId: randomUUID,
    newDraft: pieceDraftText,
  });
  try {
    const document = await board.read();
    if (!document.ok) return refuse(said(document.failure));
    const answer = await carryOut(board, document.value, verb, { ...values, operands, cwd: io.cwd });
    if (!answer.ok) return refuse(answer.failure);
    const { text, json, notes } = answer.value;
    io.stdout(`${options.value.json ? JSON.stringify(json) : text}\n`);
    for (const message of notes) tell(message);
    return 0;
  } finally {
    await store.dispose();
  }
};

const carryOut = (
  board: PieceBoard,
  document: StoreDocument,
  verb: Verb,
  asked: AskedPieces,
): Result<PieceAnswer, string> | Promise<Result<PieceAnswer, string>> => {
  switch (verb) {
    case 'list':
      return asked.operands.length > 0 ? failure(t('{0} takes no operands.', verb)) : list(board, document, asked);
    case 'add':
      return addPiece(board, document, asked);
    case 'publish':
      return publishPiece(board, document, asked);
  }
};

const list = (board: PieceBoard, document: StoreDocument, { status }: AskedPieces): Result<PieceAnswer, string> => {
  if (status !== undefined && !oneOf(PIECE_STATUSES, status))
    return failure(t('--status takes {0}, not "{1}".', PIECE_STATUSES.join(', '), status));
  const pieces = Object.values(document.pieces)
    .filter((piece) => status === undefined || piece.status === status)
    .toSorted(inOrder);
  return success(answerOf(pieces, document, board.today));
};

/** By state, then by day; what has none comes last. */
const inOrder = (a: Piece, b: Piece): number => {
  const state = PIECE_STATUSES.indexOf(a.status) - PIECE_STATUSES.indexOf(b.status);
  if (state !== 0) return state;
  const [one, other] = [a, b].map(({ planned, scheduled }) => scheduled ?? planned ?? '9');
  return one === other ? a.title.localeCompare(b.title) : (one ?? '') < (other ?? '') ? -1 : 1;
};
