import { t } from '@vscode/l10n';
import { commands, Disposable, ProgressLocation, window } from 'vscode';
import { editChannel } from './edit-channel.js';
import { editGoal } from './edit-goal.js';
import { editKind } from './edit-kind.js';
import { editWeights } from './edit-weights.js';
import type { PlanCommandName } from './plan-command-names.js';
import { PlanSession, type PlanParts } from './plan-session.js';
import { startPlan } from './start-plan.js';

/** Plans in a window: the commands that start one, change it and accept it, and that say what can be made and where. */
export class PlanSurface implements Disposable {
  readonly #registrations: Disposable;

  constructor(parts: PlanParts) {
    const session = new PlanSession(parts);
    const handlers: Readonly<Record<PlanCommandName, (...args: readonly unknown[]) => Promise<void>>> = {
      'inkbearing.plan.start': (template, day) => startPlan(session, template, day),
      'inkbearing.plan.accept': () => acceptPlan(session),
      'inkbearing.plan.weights': () => editWeights(session),
      'inkbearing.plan.goal': () => editGoal(session),
      'inkbearing.plan.end': () => endPlan(session),
      'inkbearing.kind.edit': (kind) => editKind(session, kind),
      'inkbearing.channel.edit': (channel) => editChannel(session, channel),
    };
    this.#registrations = Disposable.from(
      ...Object.entries(handlers).map(([name, run]) => commands.registerCommand(name, run)),
    );
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}

const acceptPlan = async (session: PlanSession): Promise<void> => {
  const accepted = window.withProgress(
    { location: ProgressLocation.Window, title: t('Choosing the pieces of the plan…') },
    () => session.parts.planner.accept(),
  );
  await session.tell(Promise.resolve(accepted), { loud: true });
};

const endPlan = async (session: PlanSession): Promise<void> => {
  await session.tell(session.parts.editor.end(), { loud: true, more: t('its pieces and tasks stay') });
};
