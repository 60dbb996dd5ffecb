/** The tag of tasks that follow up on what was passed on: they begin when a piece is out, so publishing does not close them. */
export const FOLLOW_UP = 'follow-up';
