import { Disposable, QuickInputButtons, window, type InputBox, type QuickPick, type QuickPickItem } from 'vscode';

/** What a step of a walk shows. */
export interface StepTexts {
  readonly title: string;
  readonly placeholder?: string | undefined;
  /** Which step of how many, from 1. */
  readonly step?: number | undefined;
  readonly of?: number | undefined;
  /** Whether there is a way back. */
  readonly back?: boolean | undefined;
}

/** What somebody answered; undefined when they have left. */
export type Answer<Value> = { readonly value: Value } | 'back' | undefined;

/** Asks for one of some items. */
export const pickStep = <Item extends QuickPickItem>(
  { title, placeholder, step, of, back = false }: StepTexts,
  items: readonly Item[],
  active?: Item,
): Promise<Answer<Item>> => {
  const input = window.createQuickPick<Item>();
  Object.assign(input, { title, placeholder, step, totalSteps: of, matchOnDescription: true, matchOnDetail: true });
  input.items = items;
  input.buttons = back ? [QuickInputButtons.Back] : [];
  if (active !== undefined) input.activeItems = [active];
  return answerOf(input, () => input.selectedItems[0]);
};

/** Asks for a line. `check` gives what is wrong with it, in words, or null. */
export const inputStep = (
  { title, placeholder, step, of, back = false }: StepTexts,
  value = '',
  check: (value: string) => string | null = () => null,
): Promise<Answer<string>> => {
  const input = window.createInputBox();
  Object.assign(input, { title, prompt: placeholder, step, totalSteps: of, value });
  input.buttons = back ? [QuickInputButtons.Back] : [];
  const isRight = (typed: string): boolean => {
    const wrong = check(typed);
    input.validationMessage = wrong ?? '';
    return wrong === null;
  };
  input.onDidChangeValue(isRight);
  return answerOf(input, () => (isRight(input.value) ? input.value.trim() : undefined));
};

/** Shows an input until it is answered or left. `accepted` gives the answer, or undefined where there is none yet. */
const answerOf = <Value>(
  input: Pick<
    QuickPick<QuickPickItem> | InputBox,
    'onDidAccept' | 'onDidTriggerButton' | 'onDidHide' | 'show' | 'hide' | 'dispose'
  >,
  accepted: () => Value | undefined,
): Promise<Answer<Value>> =>
  new Promise((resolve) => {
    const end = (answer: Answer<Value>): void => {
      resolve(answer);
      input.hide();
    };
    const parts = Disposable.from(
      input,
      input.onDidAccept(() => {
        const value = accepted();
        if (value !== undefined) end({ value });
      }),
      input.onDidTriggerButton(() => end('back')),
      input.onDidHide(() => {
        resolve(undefined);
        parts.dispose();
      }),
    );
    input.show();
  });
