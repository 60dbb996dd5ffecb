import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { readDue } from '../app/read-field.js';
import { currentPlan } from '../domain/influence/current-plan.js';
import { addDays, mondayOf } from '../domain/time/add-days.js';
import { monthStart } from '../domain/time/calendar.js';
import type { LocalDate } from '../domain/time/local.js';
import { localDateOf } from '../domain/time/moment.js';
import { planFailureMessage } from '../messages/plan.js';
import { planStarts, type PlanStart } from '../messages/plan-starts.js';
import { askText } from './ask-value.js';
import { dayName } from './day-name.js';
import type { PlanSession } from './plan-session.js';
import { pickStep } from './quick-steps.js';

/**
 * Starts a plan: asks what it begins with and when. A plan that runs is ended first, if that is wanted.
 * @param given the id of a template; otherwise it is asked for
 * @param day its first day; otherwise it is asked for
 */
export const startPlan = async (session: PlanSession, given?: unknown, day?: unknown): Promise<void> => {
  const document = await session.read();
  if (document === undefined) return;
  // Asked before all else: whoever wants to keep the one that runs is spared the other questions.
  const other = currentPlan(document);
  if (other !== null && !(await mayEnd(other.name))) return;
  const template = planStarts().find(({ id }) => id === given) ?? (await pickTemplate());
  if (template === undefined) return;
  const start = typeof day === 'string' ? day : await askStart(session);
  if (start === undefined) return;
  const ended = other === null || (await session.tell(session.parts.editor.end())) !== undefined;
  if (ended) await session.tell(session.parts.editor.start(template.template, start), { loud: true });
};

const mayEnd = async (name: string): Promise<boolean> => {
  const end = t('End it');
  const message = planFailureMessage({ code: 'plan-exists', name });
  return (await window.showWarningMessage(message, { modal: true }, end)) === end;
};

const pickTemplate = async (): Promise<PlanStart | undefined> => {
  const chosen = await pickStep(
    {
      title: t('Start a plan'),
      placeholder: t('What does it begin with? Everything can be changed later.'),
      step: 1,
      of: 2,
    },
    planStarts().map((start) => ({ label: start.name, detail: start.text, start })),
  );
  return typeof chosen === 'object' ? chosen.value.start : undefined;
};

const askStart = async ({ parts: { clock } }: PlanSession): Promise<LocalDate | undefined> => {
  const today = localDateOf({ now: clock.now(), zone: clock.zone() });
  const days = [
    { label: t('Today'), day: today },
    { label: t('Next Monday'), day: addDays(mondayOf(today), 7) },
    { label: t('The first day of next month'), day: monthStart(today, 1) },
  ];
  const chosen = await pickStep(
    { title: t('Start a plan'), placeholder: t('On which day does it begin?'), step: 2, of: 2 },
    [...days.map((one) => ({ ...one, description: dayName(one.day) })), { label: t('Another day…'), day: null }],
  );
  if (typeof chosen !== 'object') return undefined;
  return chosen.value.day ?? askDay(today);
};

const askDay = async (today: LocalDate): Promise<LocalDate | undefined> => {
  const help = t('Such as: Monday, 2026-12-01');
  const read = (text: string): LocalDate | undefined => readDue(text, `${today}T00:00`)?.slice(0, 10);
  const typed = await askText(t('First day'), '', help, (text) => (read(text) === undefined ? help : null));
  return typed === undefined ? undefined : read(typed);
};
