import { t } from '@vscode/l10n';
import { commands, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { TaskView } from '../app/task-view.js';
import { recordOf } from '../domain/store/collections.js';
import { markSeen, nextStep, previousStep, startReview, REVIEW_STEPS, type Review } from '../domain/tasks/review.js';
import { reviewView, type ReviewItem, type ReviewView } from '../domain/tasks/review-items.js';
import { sectionName, stepHint, stepName } from '../messages/review.js';
import { projectStatusName, taskSummary } from '../messages/tasks.js';
import { clarifyItem } from './clarify-item.js';
import { oneLine } from './one-line.js';
import { inputStep, pickStep, type StepTexts } from './quick-steps.js';
import { reviewItemActions } from './review-actions.js';
import { projectTitle } from './task-picker.js';
import type { TaskSession } from './task-session.js';

interface ReviewLine extends QuickPickItem {
  /** What to look at; null goes on to the next step. */
  readonly item: ReviewItem | null;
}

/** The weekly review, step by step. It is left with Esc at any time, and goes on from there the next time. */
export const walkReview = async (session: TaskSession): Promise<void> => {
  let review = await begin(session);
  while (review !== undefined && review.finished === null) {
    const next: Review | undefined = await walkStep(session, review);
    if (next === undefined) return;
    const kept = next === review ? { ok: true as const } : await session.board.keepReview(next);
    if (!kept.ok) return session.refuse(kept.failure);
    review = next;
  }
  if (review !== undefined) await endReview(session);
};

/** Who plans pieces can go on with what the week came to. */
const endReview = async (session: TaskSession): Promise<void> => {
  const done = t('The review is done. See you next week.');
  const view = await session.view();
  const { plans = {}, pieces = {} } = view?.document ?? {};
  if (Object.keys(plans).length + Object.keys(pieces).length === 0)
    return void window.setStatusBarMessage(`$(check) ${done}`, 5_000);
  const write = t('Write a review');
  void window
    .showInformationMessage(t('{0} What did the time come to?', done), write)
    .then((chosen) => (chosen === write ? commands.executeCommand('inkbearing.review.write') : undefined));
};

/** The review that was begun, if somebody wants to go on with it, or a new one. */
const begin = async (session: TaskSession): Promise<Review | undefined> => {
  const view = await session.view();
  if (view === undefined) return undefined;
  const { instant } = session.board.moment;
  const last = recordOf(view.document.reviews, 'weekly');
  if (last === undefined || last.finished !== null) return keepNew(session, startReview(instant));
  const number = REVIEW_STEPS.indexOf(last.step) + 1;
  const chosen = await pickStep({ title: t('Weekly review') }, [
    { label: t('Go on with step {0} of {1}: {2}', number, REVIEW_STEPS.length, stepName(last.step)), anew: false },
    { label: t('Begin anew'), anew: true },
  ]);
  if (typeof chosen !== 'object') return undefined;
  return chosen.value.anew ? keepNew(session, startReview(instant)) : last;
};

const keepNew = async (session: TaskSession, review: Review): Promise<Review | undefined> => {
  const kept = await session.board.keepReview(review);
  if (kept.ok) return kept.value;
  session.refuse(kept.failure);
  return undefined;
};

/** One question of a step: the review as it is after the answer, or undefined when somebody has left. */
const walkStep = async (session: TaskSession, review: Review): Promise<Review | undefined> => {
  const view = await session.view();
  if (view === undefined) return undefined;
  const { instant } = session.board.moment;
  const shown = reviewView(review, {
    lists: view.lists,
    tasks: view.tasks,
    now: view.now,
    dayOfInstant: session.board.dayOf,
  });
  const texts: StepTexts = {
    title: t('Weekly review · {0}', stepName(review.step)),
    placeholder: stepHint(review.step),
    step: shown.number,
    of: shown.of,
    back: shown.number > 1,
  };
  if (review.step === 'collect') {
    const line = await inputStep(texts);
    if (typeof line !== 'object') return undefined;
    if (line.value === '') return nextStep(review, instant);
    await session.tell(session.board.capture([line.value]));
    return review;
  }
  const lines = reviewLines(shown, view, review);
  const chosen = await pickStep(texts, lines, lines.find(({ item }) => item !== null && !item.seen) ?? lines[0]);
  if (chosen === 'back') return previousStep(review);
  if (chosen === undefined) return undefined;
  const { item } = chosen.value;
  if (item === null) return nextStep(review, instant);
  const done =
    item.kind === 'task' && review.step === 'clarify'
      ? await clarifyItem(session, item.task)
      : await reviewItemActions(session, item);
  return done ? markSeen(review, item.kind === 'task' ? item.task.id : item.project.id) : review;
};

const reviewLines = (
  { sections, left, total }: ReviewView,
  view: TaskView,
  { step }: Review,
): readonly ReviewLine[] => {
  const next = REVIEW_STEPS[REVIEW_STEPS.indexOf(step) + 1];
  const on: ReviewLine = {
    label: `$(arrow-right) ${next === undefined ? t('Finish the review') : t('Go on: {0}', stepName(next))}`,
    description: total === 0 ? t('Nothing to look at here.') : t('{0} of {1} looked at', total - left, total),
    item: null,
  };
  return [
    on,
    ...sections.flatMap(({ code, items }): readonly ReviewLine[] => [
      { label: sectionName(code), kind: QuickPickItemKind.Separator, item: null },
      ...items.map((item) => reviewLine(item, view)),
    ]),
  ];
};

const reviewLine = (item: ReviewItem, view: TaskView): ReviewLine => {
  const mark = item.seen ? '$(check) ' : '';
  return item.kind === 'task'
    ? {
        label: `${mark}${oneLine(item.task.title)}`,
        description: taskSummary(item.task, view.now, projectTitle(item.task, view)),
        item,
      }
    : { label: `${mark}${oneLine(item.project.title)}`, description: projectStatusName(item.project.status), item };
};
