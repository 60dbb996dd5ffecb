/** The commands of engagement, so that they are known before it is loaded. */
export const ENGAGEMENT_COMMANDS = ['inkbearing.engagement.import', 'inkbearing.piece.engagement'] as const;

export type EngagementCommandName = (typeof ENGAGEMENT_COMMANDS)[number];
