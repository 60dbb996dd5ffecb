import { languageEvidence, verdictOf } from '../../text/language.js';
import type { Channel, ExportFormat } from '../channel.js';
import type { Piece } from '../piece.js';
import type { ExportRequest } from './export-request.js';

/** The formats of sites of one's own: a piece that appeared on one is at home there. */
const HOMES: ReadonlySet<ExportFormat> = new Set<ExportFormat>(['hugo', 'astro', 'jekyll']);

/** What is at hand when somebody exports a draft. */
export interface KnownOfDraft {
  readonly source: string;
  readonly format: ExportFormat;
  /** The name of the draft's file without its ending. */
  readonly slug: string | null;
  readonly piece: Piece | null;
  readonly channels: Readonly<Record<string, Channel>>;
}

/** The request for an export of a draft, with what the store knows of its piece: where it is at home, and since when. */
export const requestFor = ({ source, format, slug, piece, channels }: KnownOfDraft): ExportRequest => {
  const sites = Object.values(channels).filter((channel) => HOMES.has(channel.format));
  const home = piece?.publications.find(({ channel }) => sites.some(({ id }) => id === channel));
  const site = sites.find(({ id }) => id === home?.channel) ?? sites.find((channel) => channel.site !== null);
  return {
    source,
    format,
    canonical: home?.url ?? null,
    site: site?.site ?? null,
    title: piece === null || piece.title === '' ? null : piece.title,
    date: home?.date ?? piece?.publications[0]?.date ?? piece?.scheduled ?? piece?.planned ?? null,
    slug,
    language: verdictOf(languageEvidence(source)) === 'zh' ? 'zh' : 'en',
  };
};
