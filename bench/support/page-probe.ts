import type { PageSnapshot } from '../../src/protocol/page-snapshot.js';

/** What a person does on the page. */
export interface PageStep {
  readonly name: string;
  /** `type` the letters of `key` one by one, press a `key`, `click`, move a `slider`, or get a whole new `snapshot`. */
  readonly act: 'type' | 'key' | 'click' | 'slide' | 'snapshot';
  /** Where; empty for a snapshot. Keys after the first go where the focus has gone. */
  readonly at: string;
  readonly key?: string;
}

/** Runs in the page before its script: a host that answers from within, so that only the page is measured. */
export const hostInPage = ({ snapshot, state }: { readonly snapshot: PageSnapshot; readonly state: unknown }): void => {
  Object.assign(globalThis, {
    benchSnapshot: snapshot,
    acquireVsCodeApi: () => ({
      postMessage: ({ type }: { readonly type: string }): void => {
        if (type !== 'ready') return;
        window.postMessage({ type: 'texts', language: 'en', texts: null }, '*');
        window.postMessage({ type: 'snapshot', snapshot }, '*');
      },
      getState: (): unknown => state,
      setState: (): void => undefined,
    }),
  });
  performance.mark('host');
};

// oxlint-disable unicorn/consistent-function-scoping -- it is taken into the page alone, with what is in it

/** Runs in the page: milliseconds from each step, five times, until the frame with its effect is on the screen. */
export const measureSteps = async (
  steps: readonly PageStep[],
): Promise<Readonly<Record<string, readonly number[]>>> => {
  const painted = (): Promise<unknown> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', resolve);
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
  const first = (selector: string): HTMLElement => {
    const found = document.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const fill = (control: HTMLElement, value: string): void => {
    Reflect.set(control, 'value', value);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const snapshot: unknown = Reflect.get(globalThis, 'benchSnapshot');
  const take = ({ act, at, key = '' }: PageStep, turn: number): unknown => {
    switch (act) {
      case 'type':
        return fill(first(at), key.slice(0, turn + 1));
      case 'slide':
        return fill(first(at), String(1 + turn / 10));
      case 'key':
        if (turn === 0) first(at).focus();
        return document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      case 'click':
        return first(at).click();
      case 'snapshot':
        return new Promise((resolve) => {
          window.addEventListener('message', resolve, { once: true });
          window.postMessage({ type: 'snapshot', snapshot }, '*');
        });
    }
  };
  const measured: Record<string, readonly number[]> = {};
  for (const step of steps) {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      await painted();
      await painted();
      const start = performance.now();
      await take(step, turn);
      await painted();
      times.push(performance.now() - start);
    }
    measured[step.name] = times;
  }
  return measured;
};
