import { success, type Result } from '../../result.js';
import type { RecordChange } from '../collections.js';
import type { PreferenceCommand } from '../command.js';

/** What setting the preferences changes. */
export const changePreferences = (command: PreferenceCommand): Result<readonly RecordChange[], never> =>
  success([{ collection: 'preferences', id: 'time', value: command.preferences }]);
