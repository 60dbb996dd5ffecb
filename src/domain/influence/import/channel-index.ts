import type { Channel } from '../channel.js';
import { normalAddress } from './normal-names.js';

/** Finds channels by what tables call them, or by an address under their site. */
export class ChannelIndex {
  readonly #names = new Map<string, string>();
  readonly #sites: readonly (readonly [string, string])[];

  constructor(channels: readonly Channel[]) {
    for (const { id, name, site } of channels.toReversed()) {
      if (site !== null) this.#names.set(normalAddress(site), id);
      this.#names.set(plain(name), id);
    }
    for (const { id } of channels) this.#names.set(plain(id), id);
    this.#sites = channels
      .flatMap(({ id, site }) => (site === null ? [] : [[normalAddress(site), id] as const]))
      .sort(([a], [b]) => b.length - a.length);
  }

  /** The channel of this id, name or site, or null. */
  byName(name: string): string | null {
    return this.#names.get(plain(name)) ?? this.#names.get(normalAddress(name)) ?? null;
  }

  /** The channel under whose site an address is, the closest one, or null. */
  bySite(url: string): string | null {
    const address = normalAddress(url);
    return this.#sites.find(([site]) => address === site || address.startsWith(`${site}/`))?.[1] ?? null;
  }
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
