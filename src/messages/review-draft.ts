import { t } from '@vscode/l10n';
import { escapeMarkdown } from '../domain/calendar/escape-markdown.js';
import type { InfluenceReview } from '../domain/influence/review/review.js';
import type { LocalDate } from '../domain/time/local.js';
import { kindName } from './audit.js';
import { grouped, type Formats } from './formats.js';
import { goalStateName, goalText } from './influence-goals.js';
import { hoursText, keepText, missingText, reviewTitle, startText, stopText } from './influence-review.js';
import { TERM_IDS, termName, termReason, type InfluenceNames } from './influence-terms.js';
import { markdownTable } from './markdown-table.js';

/** A review as a Markdown draft that a person goes on with. @param today the day on which it is written */
export const reviewDraft = (
  review: InfluenceReview,
  names: InfluenceNames,
  formats: Formats,
  today: LocalDate,
): string => {
  const told: InfluenceNames = {
    piece: (id) => escapeMarkdown(names.piece(id)),
    kind: (id) => escapeMarkdown(names.kind(id)),
    channel: (id) => escapeMarkdown(names.channel(id)),
  };
  const { stop, start, keep, missing } = review.advice;
  const parts = [
    frontMatter(review, formats, today),
    `## ${t('What it came to')}`,
    ...objectiveParts(review, formats),
    termTable(review),
    list(TERM_IDS.map((id) => `**${termName(id)}**${t(': ')}${termReason(id, review.terms[id], told)}`)),
    `## ${t('Goals')}`,
    ...goalParts(review, told),
    `## ${t('Hours')}`,
    ...hoursParts(review),
    `## ${t('What came out')}`,
    ...publishedParts(review, told, formats),
    ...adviceParts(
      t('To stop'),
      stop.map((one) => stopText(one, told)),
    ),
    ...adviceParts(
      t('To start'),
      start.map((one) => startText(one, told)),
    ),
    ...adviceParts(
      t('To keep'),
      keep.map((one) => keepText(one, told)),
    ),
    ...(missing.length === 0 ? [] : [`## ${t('What is not known')}`, list(missing.map(missingText))]),
    `## ${t('My notes')}`,
    `<!-- ${t('What surprised you? What will you do differently?')} -->`,
  ];
  return `${parts.join('\n\n')}\n`;
};

/** The beginning of the draft by which one that is open is known again. */
export const reviewHead = ({ span }: Pick<InfluenceReview, 'span'>, formats: Formats): string =>
  `---\ntitle: ${JSON.stringify(reviewTitle(span, formats))}\n`;

const frontMatter = (review: InfluenceReview, formats: Formats, today: LocalDate): string =>
  `${reviewHead(review, formats)}description: ${JSON.stringify(t('What the time bought, and what to do next.'))}\ndate: ${today}\ntags: [review]\ndraft: true\n---`;

const objectiveParts = (
  { objective, weights, until, span, terms }: InfluenceReview,
  { day }: Formats,
): readonly string[] => [
  ...(until < span.to ? [t('The facts are those until {0}.', day(until))] : []),
  t(
    'The objective is quality + {0} × transfer + {1} × influence + {2} × time.',
    weights.efficiency,
    weights.influence,
    weights.time,
  ),
  objective.forecast === null
    ? t('It came to {0}; nothing was forecast.', number(objective.fact))
    : t('It came to {0}; the forecast for the whole plan was {1}.', number(objective.fact), number(objective.forecast)),
  ...(TERM_IDS.some((id) => terms[id].value === null) ? [t('What is not known counts as nothing.')] : []),
];

const termTable = ({ terms, forecast }: InfluenceReview): string =>
  markdownTable(
    [t('Term'), t('Forecast'), t('Fact')],
    TERM_IDS.map((id) => [termName(id), number(forecast?.[id] ?? null), factText(terms[id])]),
  );

const factText = ({ value, uncertainty }: InfluenceReview['terms']['F']): string =>
  value === null || uncertainty === null ? number(value) : t('{0} ± {1}', Math.round(value), Math.round(uncertainty));

const goalParts = ({ goals, plan }: InfluenceReview, names: InfluenceNames): readonly string[] => {
  if (plan === null) return [t('No plan covers these days.')];
  if (goals.length === 0) return [t('The plan “{0}” has no goals.', escapeMarkdown(plan.name))];
  return [
    t('The plan is “{0}”.', escapeMarkdown(plan.name)),
    markdownTable(
      [t('Goal'), t('Asked'), t('Out'), t('Still planned'), t('Comments'), t('State')],
      goals.map(({ goal, asked, done, planned, comments, state }) => [
        goalText(goal, names.kind(goal.kind)),
        String(asked),
        String(done),
        String(planned),
        number(comments),
        goalStateName(state),
      ]),
    ),
  ];
};

const hoursParts = ({ hours }: InfluenceReview): readonly string[] => [
  markdownTable(
    [t('Kind'), t('Spent'), t('Planned')],
    hours.map(({ kind, planned, spent }) => [
      kindName(kind),
      spent === null ? '–' : hoursText(spent),
      hoursText(planned),
    ]),
  ),
];

const publishedParts = ({ published }: InfluenceReview, names: InfluenceNames, formats: Formats): readonly string[] =>
  published.length === 0
    ? [t('Nothing came out.')]
    : [
        markdownTable(
          [t('Piece'), t('Day'), t('Quality'), t('Influence'), t('Comments'), t('Hours')],
          published.map(({ piece, day, score, uncertainty, comments, hours }) => [
            names.piece(piece.id),
            formats.day(day),
            number(piece.facts?.score ?? null),
            factText({ value: score, uncertainty, facts: [] }),
            number(comments),
            hours === 0 ? '–' : hoursText(hours),
          ]),
        ),
      ];

const adviceParts = (title: string, sentences: readonly string[]): readonly string[] => [
  `## ${title}`,
  sentences.length === 0 ? t('The facts do not say what.') : list(sentences),
];

const number = (value: number | null): string => (value === null ? '–' : grouped(Math.round(value)));

const list = (sentences: readonly string[]): string => sentences.map((sentence) => `- ${sentence}`).join('\n');
