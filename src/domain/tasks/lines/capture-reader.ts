import type { LocalTime } from '../../time/local.js';
import { captureToTask } from '../capture-to-task.js';
import { parseCapture } from '../parse-capture.js';
import { plainReader, type LineReader } from './sync-lines.js';

/** What reading a line as a capture needs from outside. */
export interface CaptureReading {
  readonly now: LocalTime;
  readonly pomodoroMinutes: number;
  /** The id of the project with this name, or null. */
  readonly projectByName: (name: string) => string | null;
}

/**
 * Reads a line as if somebody had captured it: dates, contexts, tags, efforts and the like become the task's own, the title is
 * what is left. A project that nobody knows stays in the line alone.
 */
export const captureReader = ({ now, pomodoroMinutes, projectByName }: CaptureReading): LineReader => ({
  task: (id, text, at) => {
    const capture = parseCapture(text, { now, pomodoroMinutes });
    const names = { id, created: at.instant, projectByName, taskByName: () => null };
    return captureToTask(capture, names)?.task ?? plainReader.task(id, text, at);
  },
  title: (text) => parseCapture(text, { now, pomodoroMinutes }).title || plainReader.title(text),
});
