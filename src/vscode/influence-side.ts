import { randomUUID } from 'node:crypto';
import { commands, env, type Disposable, type LogOutputChannel, type Memento } from 'vscode';
import type { Calendars } from '../app/calendars.js';
import type { Ledger } from '../app/ledger.js';
import { PieceBoard } from '../app/piece-board.js';
import { PlanEditor } from '../app/plan-editor.js';
import type { Optimiser } from '../app/ports/optimiser.js';
import type { PieceDesk, PlanDesk, ReviewDesk } from '../app/ports/panel-desks.js';
import { PortfolioPlanner } from '../app/portfolio-planner.js';
import { kindOf } from '../domain/audit/kinds.js';
import { cameBack } from '../domain/influence/review/came-back.js';
import { influenceScores } from '../domain/influence/score/influence-score.js';
import { failure } from '../domain/result.js';
import { formatsOf } from '../messages/formats.js';
import { pieceDraftText } from '../messages/piece-outlines.js';
import { acceptanceNames } from '../messages/plan.js';
import { pieceDesk } from '../page/piece-desk.js';
import { planDesk } from '../page/plan-desk.js';
import { systemClock } from '../storage/system-clock.js';
import { auditSettings } from './audit-settings.js';
import { EngagementSurface } from './engagement-surface.js';
import { here } from './here.js';
import { registerPieceExport } from './piece-export.js';
import { runPieceStep } from './piece-steps.js';
import { PieceSurface } from './piece-surface.js';
import { PlanSurface } from './plan-surface.js';
import { ReviewSurface } from './review-surface.js';
import { workspaceDrafts } from './workspace-drafts.js';

/** What plans and pieces need of the extension. */
export interface InfluenceSideParts {
  readonly ledger: Ledger;
  readonly optimiser: Pick<Optimiser, 'plan'>;
  readonly calendars: Pick<Calendars, 'meetings'>;
  readonly log: LogOutputChannel;
  /** What is remembered for this workspace. */
  readonly memento: Memento;
}

/** Plans, pieces, what came back and reviews in a window, with the desks through which the planning page reaches them. */
export class InfluenceSide implements Disposable {
  readonly planner: PortfolioPlanner;
  readonly pieces: PieceSurface;
  readonly desks: { readonly plan: PlanDesk; readonly pieces: PieceDesk; readonly review: ReviewDesk };
  readonly #parts: readonly { dispose(): unknown }[];

  constructor({ ledger, optimiser, calendars, log, memento }: InfluenceSideParts) {
    const clock = systemClock();
    const formats = formatsOf(env.language);
    const error = (text: string): void => log.error(text);
    this.planner = new PortfolioPlanner({
      ledger,
      clock,
      newId: randomUUID,
      names: acceptanceNames,
      solve: async (problem) => {
        const solved = await optimiser.plan(problem);
        return solved.ok ? solved : failure(`${solved.failure.code}: ${solved.failure.message}`);
      },
    });
    const editor = new PlanEditor({ ledger, clock, newId: randomUUID });
    const board = new PieceBoard({
      store: ledger,
      files: workspaceDrafts,
      now: clock.now,
      zone: clock.zone,
      newId: randomUUID,
      newDraft: pieceDraftText,
    });
    this.pieces = new PieceSurface({ board, ledger, files: workspaceDrafts, clock, memento, log });
    const review = new ReviewSurface(ledger, calendars, formats);
    this.desks = {
      plan: planDesk({
        planner: this.planner,
        editor,
        moment: here,
        kindOf: () => kindOf(auditSettings().rules.rules),
        cameBack,
        formats,
        editKind: async (kind) => commands.executeCommand('inkbearing.kind.edit', kind),
        log: error,
      }),
      pieces: pieceDesk({ board, ledger, scoresOf: influenceScores, run: runPieceStep(this.pieces) }),
      review: review.desk,
    };
    this.#parts = [
      this.planner,
      this.pieces,
      review,
      new PlanSurface({ planner: this.planner, editor, ledger, clock, newId: randomUUID, log: error }),
      new EngagementSurface({ ledger, clock, newId: randomUUID }),
      registerPieceExport({ ledger, log: error }),
    ];
  }

  dispose(): void {
    for (const part of this.#parts) void part.dispose();
  }
}
