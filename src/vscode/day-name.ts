import { env } from 'vscode';
import type { LocalDate } from '../domain/time/local.js';

/** A day in the display language: `Tuesday, November 24, 2026`. */
export const dayName = (day: LocalDate): string =>
  new Intl.DateTimeFormat(env.language, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00Z`));
