import { t } from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import type { Ledger } from '../app/ledger.js';
import { EXPORT_FORMATS, type Channel, type ExportFormat } from '../domain/influence/channel.js';
import { LONGEST_NAME } from '../domain/influence/output-kind.js';
import { isAddress } from '../domain/influence/pieces/publish-piece.js';
import { exportFormatName } from '../messages/channels.js';
import { storeFailureMessage } from '../messages/store.js';
import { tell } from './active-draft.js';
import { inputStep, pickStep } from './quick-steps.js';

/** Asks for a channel that is not known yet and adds it. */
export const newChannel = async (ledger: Ledger): Promise<Channel | undefined> => {
  const title = t('New channel');
  let name = '';
  let format: ExportFormat = 'none';
  for (let step = 1; ;) {
    const texts = { title, step, of: 3, back: step > 1 };
    if (step === 1) {
      const answer = await inputStep({ ...texts, placeholder: t('Such as: my blog, 知乎, the team') }, name, (typed) =>
        typed.trim() === '' || typed.length > LONGEST_NAME ? t('Give it a name.') : null,
      );
      if (typeof answer !== 'object') return undefined;
      name = answer.value;
    } else if (step === 2) {
      const items = EXPORT_FORMATS.map((one) => ({ label: exportFormatName(one), format: one }));
      const answer = await pickStep({ ...texts, placeholder: t('What do its pieces look like?') }, items);
      if (answer === undefined) return undefined;
      if (answer === 'back') {
        step -= 1;
        continue;
      }
      ({ format } = answer.value);
    } else {
      const help = t('The address under which its pieces appear, such as https://example.com; empty for none');
      const answer = await inputStep({ ...texts, placeholder: help }, '', (typed) =>
        typed.trim() === '' || isAddress(typed.trim()) ? null : help,
      );
      if (answer === undefined) return undefined;
      if (answer === 'back') {
        step -= 1;
        continue;
      }
      const site = answer.value.replace(/\/+$/, '');
      return add(ledger, { id: randomUUID(), name, format, site: site === '' ? null : site });
    }
    step += 1;
  }
};

const add = async (ledger: Ledger, channel: Channel): Promise<Channel | undefined> => {
  const done = await ledger.execute({
    kind: 'set-outputs',
    outputKinds: [],
    channels: [channel],
    removedKinds: [],
    removedChannels: [],
  });
  if (done.ok) return channel;
  tell(storeFailureMessage(done.failure));
  return undefined;
};
