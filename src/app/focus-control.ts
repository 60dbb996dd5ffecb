import { runningInterval } from '../domain/focus/apply-focus.js';
import type { FocusCommand } from '../domain/focus/command.js';
import { focusView, type FocusView } from '../domain/focus/focus-view.js';
import type { FocusMode, GapAnswer, InterruptionKind } from '../domain/focus/interval.js';
import { nextInterval } from '../domain/focus/series.js';
import type { FocusEventKind } from '../domain/focus/transitions.js';
import { failure, type Result } from '../domain/result.js';
import type { FocusLengths } from '../domain/schedule/preferences.js';
import type { StoreEvent } from '../domain/store/command.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { dayOf } from '../domain/time/day-of.js';
import type { Store } from './ports/store.js';

/** What the timer's commands need. */
export interface FocusControlParts {
  readonly store: Pick<Store, 'read' | 'execute'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The zone that the person is in. */
  readonly zone: () => string;
  readonly newId: () => string;
  readonly lengths: (document: StoreDocument) => FocusLengths;
}

/** Focus on something. */
export interface FocusChoice {
  readonly task: string | null;
  readonly mode: FocusMode;
  /** Minutes instead of the usual length. */
  readonly minutes?: number | undefined;
}

type Done = Promise<Result<StoreEvent, StoreFailure>>;

/** What a person does to the timer, in the editor and on the command line. */
export class FocusControl {
  readonly #parts: FocusControlParts;

  constructor(parts: FocusControlParts) {
    this.#parts = parts;
  }

  /** What there is to see now. */
  async view(): Promise<Result<FocusView, StoreFailure>> {
    const document = await this.#parts.store.read();
    return document.ok ? { ok: true, value: this.viewOf(document.value) } : document;
  }

  /** What there is to see now in a document. */
  viewOf(document: StoreDocument): FocusView {
    const now = this.#parts.now();
    return focusView(document, this.#parts.lengths(document), dayOf(now, this.#parts.zone()), now);
  }

  /** Begins to focus; a break or a pomodoro that is over ends with it. */
  start({ task, mode, minutes }: FocusChoice): Done {
    return this.#execute((document) => {
      const planned = mode === 'flow' ? null : (minutes ?? this.#parts.lengths(document).focus);
      return { kind: 'start-focus', interval: { ...this.#begun(), kind: 'focus', mode, task, planned } };
    });
  }

  /** Begins the break that is due, or a short one. */
  rest(minutes?: number): Done {
    return this.#execute((document) => {
      const lengths = this.#parts.lengths(document);
      const begun = this.#begun();
      const due = nextInterval(Object.values(document.intervals), lengths, begun.day, this.#parts.now());
      const { kind, planned } =
        due.kind === 'focus' ? { kind: 'short-break' as const, planned: lengths.shortBreak } : due;
      const rest = { ...begun, kind, mode: 'pomodoro', task: null, planned: minutes ?? planned } as const;
      return { kind: 'start-focus', interval: rest };
    });
  }

  pause(): Done {
    return this.#running('pause', (interval, time) => ({ kind: 'pause-focus', interval, time }));
  }

  resume(): Done {
    return this.#running('resume', (interval, time) => ({ kind: 'resume-focus', interval, time }));
  }

  interrupt(by: InterruptionKind, note = ''): Done {
    return this.#running('interrupt', (interval, time) => ({ kind: 'interrupt-focus', interval, time, by, note }));
  }

  end(how: 'finish' | 'stop' | 'void'): Done {
    return this.#running(how, (interval, time) => ({ kind: 'end-focus', interval, time, how }));
  }

  /** Says what the gap was that waits for an answer. */
  answerGap(as: GapAnswer): Done {
    return this.#execute((document) => {
      const { gap } = this.viewOf(document);
      return gap === null
        ? { code: 'gap-unknown', interval: '' }
        : { kind: 'answer-gap', interval: gap.interval, from: gap.from, as };
    });
  }

  #running(event: FocusEventKind, command: (interval: string, time: string) => FocusCommand): Done {
    return this.#execute((document) => {
      const running = runningInterval(document);
      if (running === null) return { code: 'focus-refused', state: 'idle', event };
      return command(running.id, new Date(this.#parts.now()).toISOString());
    });
  }

  async #execute(command: (document: StoreDocument) => FocusCommand | StoreFailure): Done {
    const { store } = this.#parts;
    const document = await store.read();
    if (!document.ok) return document;
    const wanted = command(document.value);
    return 'code' in wanted ? failure(wanted) : store.execute(wanted);
  }

  #begun(): { readonly id: string; readonly day: string; readonly start: string } {
    const now = this.#parts.now();
    return { id: this.#parts.newId(), day: dayOf(now, this.#parts.zone()), start: new Date(now).toISOString() };
  }
}
