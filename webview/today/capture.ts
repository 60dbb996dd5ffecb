import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { Chip } from '../../src/protocol/page.js';
import { valueOf } from '../shapes.js';
import type { TodayView } from '../view.js';
import type { TodayDesk } from './today-desk.js';

/** The box that takes anything in one line, with what was understood beneath it. */
export const capture = ({ ui, desk }: TodayView): TemplateResult => {
  const label = t('Add a task');
  const example = t('Draft the post tomorrow 9:00 @deep ~2p !high #blog');
  return html`<div class="capture">
    <vscode-textfield
      .label=${label}
      placeholder=${label}
      title=${t('Enter adds the task. For example: {0}', example)}
      maxlength="10000"
      .value=${ui.line}
      @input=${(event: Event) => desk.type(valueOf(event))}
      @keydown=${(event: KeyboardEvent) => onKey(event, desk)}
    ></vscode-textfield>
    <div class="chips" aria-live="polite">
      ${
        desk.chips.length === 0 || ui.line === ''
          ? nothing
          : html`<span class="spoken">${t('Understood as:')}</span>
              <ul>
                ${desk.chips.map((chip) => chipItem(chip))}
              </ul>`
      }
    </div>
  </div>`;
};

const chipItem = ({ kind, text }: Chip): TemplateResult =>
  html`<li class="chip ${kind}"><span class="kind">${chipName(kind)}</span> ${text}</li>`;

const chipName = (kind: Chip['kind']): string => {
  switch (kind) {
    case 'title':
      return t('task');
    case 'list':
      return t('list');
    case 'context':
      return t('context');
    case 'tag':
      return t('tag');
    case 'project':
      return t('project');
    case 'date':
      return t('when');
    case 'estimate':
      return t('takes');
    case 'priority':
      return t('priority');
    case 'recurrence':
      return t('repeats');
    case 'problem':
      return t('not understood');
  }
};

/** While an input method composes Chinese, Enter chooses its words. */
const onKey = (event: KeyboardEvent, desk: TodayDesk): void => {
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Enter') desk.capture();
  if (event.key === 'Escape') desk.type('');
};
