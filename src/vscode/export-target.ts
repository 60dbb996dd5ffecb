import { t } from '@vscode/l10n';
import { QuickPickItemKind, window } from 'vscode';
import { EXPORT_FORMATS, type Channel, type ExportFormat } from '../domain/influence/channel.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { exportFormatName } from '../messages/channels.js';
import { oneLine } from './one-line.js';

/** What a draft is exported for: a channel, or a format alone. */
export interface ExportTarget {
  readonly channel: Channel | null;
  readonly format: ExportFormat;
}

/**
 * The channel or the format: the one that is named, else it is asked for.
 * @param given the id of a channel, or a format
 */
export const chooseExportTarget = async (
  document: StoreDocument,
  given: unknown,
): Promise<ExportTarget | undefined> => {
  const named = typeof given === 'string' ? recordOf(document.channels, given) : undefined;
  if (named !== undefined) return { channel: named, format: named.format };
  const format = EXPORT_FORMATS.find((each) => each === given);
  if (format !== undefined) return { channel: null, format };
  const channels = Object.values(document.channels).filter((channel) => channel.format !== 'none');
  const items = [
    ...(channels.length > 0 ? [{ label: t('Channels'), kind: QuickPickItemKind.Separator, target: undefined }] : []),
    ...channels.map((channel) => ({
      label: oneLine(channel.name),
      description: exportFormatName(channel.format),
      target: { channel, format: channel.format },
    })),
    { label: t('Formats'), kind: QuickPickItemKind.Separator, target: undefined },
    ...EXPORT_FORMATS.filter((each) => each !== 'none').map((each) => ({
      label: exportFormatName(each),
      target: { channel: null, format: each },
    })),
  ];
  return (await window.showQuickPick(items, { title: t('Export for which channel?'), matchOnDescription: true }))
    ?.target;
};
