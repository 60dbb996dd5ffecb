import { Disposable, QuickInputButtons, window, type QuickPickItem } from 'vscode';

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
  return new Promise((resolve) => {
    const parts = Disposable.from(
      input,
      input.onDidAccept(() => {
        const [chosen] = input.selectedItems;
        if (chosen === undefined) return;
        resolve({ value: chosen });
        input.hide();
      }),
      input.onDidTriggerButton(() => {
        resolve('back');
        input.hide();
      }),
      input.onDidHide(() => {
        resolve(undefined);
        parts.dispose();
      }),
    );
    input.show();
  });
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
  return new Promise((resolve) => {
    const parts = Disposable.from(
      input,
      input.onDidChangeValue((changed) => {
        input.validationMessage = check(changed) ?? '';
      }),
      input.onDidAccept(() => {
        const wrong = check(input.value);
        input.validationMessage = wrong ?? '';
        if (wrong !== null) return;
        resolve({ value: input.value.trim() });
        input.hide();
      }),
      input.onDidTriggerButton(() => {
        resolve('back');
        input.hide();
      }),
      input.onDidHide(() => {
        resolve(undefined);
        parts.dispose();
      }),
    );
    input.show();
  });
};
