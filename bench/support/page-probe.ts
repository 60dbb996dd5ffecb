import type { PageSnapshot } from '../../src/protocol/page-snapshot.js';

/** Runs in the page before its script: a host that answers `ready` from within, so that only the page is measured. */
export const hostInPage = (snapshot: PageSnapshot): void => {
  Object.assign(globalThis, {
    benchSnapshot: snapshot,
    acquireVsCodeApi: () => ({
      postMessage: ({ type }: { readonly type: string }): void => {
        if (type !== 'ready') return;
        window.postMessage({ type: 'texts', language: 'en', texts: null }, '*');
        window.postMessage({ type: 'snapshot', snapshot }, '*');
      },
      getState: (): unknown => null,
      setState: (): void => undefined,
    }),
  });
  performance.mark('host');
};

// oxlint-disable unicorn/consistent-function-scoping -- it is taken into the page alone, with what is in it

/** Runs in the page: milliseconds from an event until the frame with its effect is on the screen. */
export const measureInteractions = async (): Promise<Readonly<Record<string, readonly number[]>>> => {
  const painted = (): Promise<unknown> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', resolve);
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
  const measure = async (act: (turn: number) => unknown): Promise<readonly number[]> => {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      await painted();
      await painted();
      const start = performance.now();
      await act(turn);
      await painted();
      times.push(performance.now() - start);
    }
    return times;
  };
  const first = (selector: string): HTMLElement => {
    const found = document.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const snapshot: unknown = Reflect.get(globalThis, 'benchSnapshot');
  const box = first('vscode-textfield');
  return {
    'a key in the capture box': await measure((turn) => {
      Reflect.set(box, 'value', 'a'.repeat(turn + 1));
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }),
    'an arrow key in the list': await measure((turn) => {
      if (turn === 0) first('[data-key="done t0-0"]').focus();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    }),
    'Show 50 more': await measure(() => first('[data-key="more @context-0"]').click()),
    'a whole new snapshot': await measure(
      () =>
        new Promise((resolve) => {
          window.addEventListener('message', resolve, { once: true });
          window.postMessage({ type: 'snapshot', snapshot }, '*');
        }),
    ),
  };
};
