import { t } from '@vscode/l10n';
import { channelSchema, EXPORT_FORMATS, type Channel, type ExportFormat } from '../domain/influence/channel.js';
import { recordOf } from '../domain/store/collections.js';
import { exportFormatName } from '../messages/channels.js';
import { askChoice, askName, askText, NOTHING } from './ask-value.js';
import type { PlanSession } from './plan-session.js';
import { pickStep } from './quick-steps.js';

const FIELDS = ['name', 'format', 'site', 'remove'] as const;
type ChannelField = (typeof FIELDS)[number];

/** Adds a channel, or changes or removes one: asks which, then shows its parts until the list is left. @param given its id */
export const editChannel = async (session: PlanSession, given?: unknown): Promise<void> => {
  const document = await session.read();
  if (document === undefined) return;
  const channels = Object.values(document.channels);
  if (typeof given === 'string') return editParts(session, given);
  const chosen = await pickStep({ title: t('Channels'), placeholder: t('Which channel do you want to change?') }, [
    ...channels.map(({ id, name, format }) => ({ label: name, description: exportFormatName(format), id })),
    { label: t('$(add) Add a channel…'), id: null },
  ]);
  if (typeof chosen !== 'object') return;
  const id = chosen.value.id ?? (await addChannel(session))?.id;
  if (id !== undefined) await editParts(session, id);
};

/** Asks for a new channel and adds it; undefined when somebody has left. */
export const addChannel = async (session: PlanSession): Promise<Channel | undefined> => {
  const name = await askName(t('What is the channel called?'));
  if (name === undefined) return undefined;
  const format = await askChoice(t('In which form do pieces appear there?'), EXPORT_FORMATS, exportFormatName);
  if (format === undefined) return undefined;
  const channel: Channel = { id: session.parts.newId(), name, format, site: null };
  return (await session.tell(session.parts.editor.setChannel(channel))) && channel;
};

const editParts = async (session: PlanSession, id: string): Promise<void> => {
  const { editor } = session.parts;
  let last: ChannelField = 'name';
  for (;;) {
    const document = await session.read();
    const channel = recordOf(document?.channels ?? {}, id);
    if (channel === undefined) return;
    const items = FIELDS.map((field) => ({ label: fieldName(field), description: shown(field, channel), field }));
    const chosen = await pickStep(
      { title: channel.name, placeholder: t('What do you want to change? Esc when done') },
      items,
      items.find(({ field }) => field === last),
    );
    if (typeof chosen !== 'object') return;
    last = chosen.value.field;
    if (last === 'remove') {
      if ((await session.tell(editor.removeChannel(id), { loud: true })) !== undefined) return;
      continue;
    }
    const set = await askPart(channel, last);
    if (set !== undefined) await session.tell(editor.setChannel({ ...channel, ...set }));
  }
};

const askPart = async (
  channel: Channel,
  field: Exclude<ChannelField, 'remove'>,
): Promise<Partial<Channel> | undefined> => {
  switch (field) {
    case 'name': {
      const name = await askName(fieldName(field), channel.name);
      return name === undefined ? undefined : { name };
    }
    case 'format': {
      const format: ExportFormat | undefined = await askChoice(
        fieldName(field),
        EXPORT_FORMATS,
        exportFormatName,
        channel.format,
      );
      return format === undefined ? undefined : { format };
    }
    case 'site': {
      const help = t('An address such as https://example.com/blog; empty for none');
      const typed = await askText(fieldName(field), channel.site ?? '', help, (text) =>
        readSite(text) === undefined ? help : null,
      );
      const site = typed === undefined ? undefined : readSite(typed);
      return site === undefined ? undefined : { site };
    }
  }
};

/** An address without a slash at its end; null for none, undefined where it is no address. */
const readSite = (text: string): string | null | undefined => {
  const typed = text.trim().replace(/\/+$/u, '');
  if (typed === '') return null;
  const read = channelSchema.shape.site.safeParse(typed);
  return read.success ? read.data : undefined;
};

const fieldName = (field: ChannelField): string => {
  switch (field) {
    case 'name':
      return t('Name');
    case 'format':
      return t('Form of its pieces');
    case 'site':
      return t('Address under which pieces appear');
    case 'remove':
      return t('$(trash) Remove the channel');
  }
};

const shown = (field: ChannelField, { name, format, site }: Channel): string => {
  switch (field) {
    case 'name':
      return name;
    case 'format':
      return exportFormatName(format);
    case 'site':
      return site ?? NOTHING;
    case 'remove':
      return '';
  }
};
