import { t } from '@vscode/l10n';
import type { QuickPickItem } from 'vscode';
import type { Channel } from '../domain/influence/channel.js';
import { storeFailureMessage } from '../messages/store.js';
import { tell } from './active-draft.js';
import type { EngagementParts } from './engagement-parts.js';
import { inputStep, pickStep, type Answer, type StepTexts } from './quick-steps.js';

interface ChannelItem extends QuickPickItem {
  /** A channel, none of them, or one that is still to be made. */
  readonly channel: string | null | undefined;
}

/**
 * Asks for a channel, or makes one.
 * @param none what it means to choose none; null where one has to be chosen
 */
export const pickChannel = async (
  parts: EngagementParts,
  texts: StepTexts,
  channels: readonly Channel[],
  none: string | null,
): Promise<Answer<string | null>> => {
  const items: readonly ChannelItem[] = [
    ...(none === null ? [] : [{ label: none, channel: null }]),
    ...channels.map(({ id, name, site }) => ({ label: name, description: site ?? '', channel: id })),
    { label: `$(add) ${t('New channel…')}`, channel: undefined },
  ];
  const chosen = await pickStep(texts, items);
  if (typeof chosen !== 'object') return chosen;
  const { channel } = chosen.value;
  return channel === undefined ? makeChannel(parts, texts) : { value: channel };
};

const makeChannel = async ({ ledger, newId }: EngagementParts, { title }: StepTexts): Promise<Answer<string>> => {
  const named = await inputStep({ title, placeholder: t('What is the channel called?') }, '', (value) =>
    value.trim() === '' || value.trim().length > 200 ? t('Give it a name: a few words.') : null,
  );
  if (typeof named !== 'object') return undefined;
  const channel: Channel = { id: newId(), name: named.value, format: 'none', site: null };
  const made = await ledger.execute({
    kind: 'set-outputs',
    outputKinds: [],
    channels: [channel],
    removedKinds: [],
    removedChannels: [],
  });
  if (made.ok) return { value: channel.id };
  tell(storeFailureMessage(made.failure));
  return undefined;
};
