import { t } from '@vscode/l10n';
import { commands, window } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import type { PlanEditor, PlanFailure } from '../app/plan-editor.js';
import type { PortfolioFailure, PortfolioPlanner } from '../app/portfolio-planner.js';
import type { Clock } from '../app/ports/clock.js';
import { currentPlan } from '../domain/influence/current-plan.js';
import type { InfluencePlan } from '../domain/influence/influence-plan.js';
import type { Result } from '../domain/result.js';
import type { StoreEvent } from '../domain/store/command.js';
import type { StoreDocument } from '../domain/store/document.js';
import { planFailureMessage } from '../messages/plan.js';
import { storeFailureMessage } from '../messages/store.js';
import { changeWords } from '../messages/change-words.js';
import { tell } from './active-draft.js';
import type { PlanCommandName } from './plan-command-names.js';

/** Milliseconds for which what was done stands in the status bar. */
const SHOWN = 5_000;

/** What the commands of plans work with. */
export interface PlanParts {
  readonly planner: PortfolioPlanner;
  readonly editor: PlanEditor;
  readonly ledger: Ledger;
  readonly clock: Pick<Clock, 'now' | 'zone'>;
  readonly newId: () => string;
  readonly log: (text: string) => void;
}

/** How the commands of a window act on plans: what was done is said quietly, what was refused is said why. */
export class PlanSession {
  readonly parts: PlanParts;

  constructor(parts: PlanParts) {
    this.parts = parts;
  }

  /** The store now, or undefined after saying why it cannot be read. */
  async read(): Promise<StoreDocument | undefined> {
    const read = await this.parts.ledger.read();
    if (read.ok) return read.value;
    tell(storeFailureMessage(read.failure));
    return undefined;
  }

  /** The current plan with its document, or undefined after offering to start one. */
  async plan(): Promise<{ readonly document: StoreDocument; readonly plan: InfluencePlan } | undefined> {
    const document = await this.read();
    if (document === undefined) return undefined;
    const plan = currentPlan(document);
    if (plan !== null) return { document, plan };
    this.refuse({ code: 'no-plan' });
    return undefined;
  }

  /** Says why nothing was done, with the way out where it is a command. */
  refuse(failure: PlanFailure | PortfolioFailure): void {
    if (failure.code === 'solver') this.parts.log(failure.message);
    const message = planFailureMessage(failure);
    switch (failure.code) {
      case 'no-plan':
        return void offer(message, t('Start a plan'), 'inkbearing.plan.start');
      case 'no-kinds':
        return void offer(message, t('Add a kind of output'), 'inkbearing.kind.edit');
      case 'plan-over':
        return void offer(message, t('End the plan'), 'inkbearing.plan.end');
      default:
        return tell(message);
    }
  }

  /** Waits for a change and says what became of it, in the status bar or (`loud`) in a message with an undo. */
  async tell(
    done: Promise<Result<StoreEvent, PlanFailure | PortfolioFailure>>,
    { loud = false, more = '' }: { readonly loud?: boolean; readonly more?: string } = {},
  ): Promise<StoreEvent | undefined> {
    const result = await done;
    if (!result.ok) {
      this.refuse(result.failure);
      return undefined;
    }
    const { document } = this.parts.ledger;
    if (document === undefined) return result.value;
    const words = [changeWords(result.value, document), ...(more === '' ? [] : [more])].join(' · ');
    if (loud) void offer(words, t('Undo'), 'inkbearing.tasks.undo');
    else window.setStatusBarMessage(`$(check) ${words}`, SHOWN);
    return result.value;
  }
}

const offer = async (
  message: string,
  label: string,
  command: PlanCommandName | 'inkbearing.tasks.undo',
): Promise<void> => {
  if ((await window.showInformationMessage(message, label)) === label) await commands.executeCommand(command);
};
