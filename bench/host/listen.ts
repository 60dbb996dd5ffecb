import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { TypingFigures } from './figures.js';
import { workClock } from './work-clock.js';

/** Listens to the event loop until the returned function is called, which says how late it was. */
export const listen = (): (() => TypingFigures) => {
  const clock = workClock();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let last = clock();
  let work = 0;
  const timer = setInterval(() => {
    const now = clock();
    work = Math.max(work, now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    delay.disable();
    return { p50: late(delay.percentile(50)), p99: late(delay.percentile(99)), longest: late(delay.max), work };
  };
};

/** How much later than the millisecond that was asked for. */
const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - 1);
