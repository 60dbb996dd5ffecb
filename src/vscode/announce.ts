/** How ends of focus intervals are announced; the status bar counts in any case. */
export type Announce = 'notification' | 'statusBar' | 'off';
