import type { Channel } from '../channel.js';
import { goalFor, type Goal } from '../goal.js';
import type { InfluencePlan } from '../influence-plan.js';
import type { OutputKind } from '../output-kind.js';

/** A plan to begin with, and the kinds of output and the channels that it needs. */
export interface PlanTemplate {
  readonly plan: Pick<InfluencePlan, 'name' | 'weeks' | 'hoursPerWeek' | 'weights' | 'goals' | 'aim'>;
  readonly outputKinds: readonly OutputKind[];
  readonly channels: readonly Channel[];
}

/** What the things of a template are called, in the language of the person. */
export interface TemplateNames {
  readonly plan: string;
  readonly kinds: Readonly<Record<'post' | 'session' | 'conversation' | 'social', string>>;
  readonly channels: Readonly<Record<'blog' | 'meetup' | 'team' | 'social', string>>;
}

export type TemplateId = 'engineers-month' | 'write-weekly';
export const TEMPLATE_IDS: readonly TemplateId[] = ['engineers-month', 'write-weekly'];

/** What a plan begins with: its goals, and the kinds and channels that it needs. */
export const planTemplate = (id: TemplateId, names: TemplateNames): PlanTemplate => {
  switch (id) {
    case 'engineers-month':
      return engineersMonth(names);
    case 'write-weekly':
      return writeWeekly(names);
  }
};

const EVENLY = { efficiency: 1, influence: 1, time: 1 };
const LEVELS = [60, 70, 80, 90, 100];

const channel = (id: string, name: string, format: Channel['format']): Channel => ({ id, name, format, site: null });

const goal = (kind: string, count: number, asked: Partial<Goal> = {}): Goal => goalFor(kind, kind, { count, ...asked });

const postOf = (names: TemplateNames, words: number): OutputKind => ({
  id: 'post',
  name: names.kinds.post,
  channel: 'blog',
  topic: null,
  words,
  qualityLevels: LEVELS,
  fixedHours: null,
  hoursFrom: 'writing',
  maximumPerWeek: 1,
  reach: 500,
  commentRate: 0.01,
});

/**
 * The worked case of the article on knowledge output and influence (§4.3): a software engineer with 8 hours a day, of which 4 are for
 * coding, 2 for collaborating and 2 for learning and writing, so in a month of 22 working days 88, 44 and 44. The 44 hours of learning
 * and writing all go to writing here: what is learnt is learnt for what is written. A week has 11 of them.
 *
 * Reach, and the hours of a session (one to prepare, one to hold), are guesses to begin with; a person changes them. A conversation
 * reaches nobody who is not there already.
 */
export const engineersMonth = (names: TemplateNames): PlanTemplate => ({
  plan: {
    name: names.plan,
    weeks: 4,
    hoursPerWeek: { coding: 22, collaborating: 11, learning: 0, writing: 11 },
    weights: EVENLY,
    goals: [
      goal('post', 1, { words: 2000, quality: 90 }),
      goal('session', 1),
      goal('conversation', 3),
      goal('social', 5, { comments: 10, influence: 80 }),
    ],
    aim: null,
  },
  outputKinds: [
    postOf(names, 2000),
    spoken('session', names.kinds.session, { channel: 'meetup', fixedHours: 2, maximumPerWeek: 1, reach: 40 }),
    spoken('conversation', names.kinds.conversation, {
      channel: 'team',
      fixedHours: 0.5,
      maximumPerWeek: 3,
      reach: 0,
    }),
    {
      id: 'social',
      name: names.kinds.social,
      channel: 'social',
      topic: null,
      words: null,
      qualityLevels: [],
      fixedHours: 0.5,
      hoursFrom: 'writing',
      maximumPerWeek: 5,
      reach: 250,
      commentRate: 0.01,
    },
  ],
  channels: [
    channel('blog', names.channels.blog, 'hugo'),
    channel('meetup', names.channels.meetup, 'talk'),
    channel('team', names.channels.team, 'none'),
    channel('social', names.channels.social, 'none'),
  ],
});

const spoken = (
  id: string,
  name: string,
  {
    channel: on,
    fixedHours,
    maximumPerWeek,
    reach,
  }: Pick<OutputKind, 'channel' | 'fixedHours' | 'maximumPerWeek' | 'reach'>,
): OutputKind => ({
  id,
  name,
  channel: on,
  topic: null,
  words: null,
  qualityLevels: [],
  fixedHours,
  hoursFrom: 'collaborating',
  maximumPerWeek,
  reach,
  commentRate: 0,
});

/** For somebody who writes beside other work: a short post each week. */
const writeWeekly = (names: TemplateNames): PlanTemplate => ({
  plan: {
    name: names.plan,
    weeks: 4,
    hoursPerWeek: { coding: 0, collaborating: 0, learning: 0, writing: 20 },
    weights: EVENLY,
    goals: [goal('post', 1, { every: 'week' })],
    aim: null,
  },
  outputKinds: [postOf(names, 800)],
  channels: [channel('blog', names.channels.blog, 'hugo')],
});
