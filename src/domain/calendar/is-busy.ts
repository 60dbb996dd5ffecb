import type { Property } from './property.js';

/** What Outlook calls days on which nobody works, and what others call them. */
const HOLIDAY = /^(?:public |bank )?holidays?$|^(?:节日|节假日|法定节假日|假日|公众假期)$/i;

/**
 * Whether an event takes up time, as calendar programs decide it.
 *
 * - TRANSP:TRANSPARENT, or FREE for Outlook (which also writes OPAQUE beside it): no.
 * - Declined by one of the addresses of the person: no.
 * - A whole day takes up time only where the calendar says so in words (TRANSP:OPAQUE, or BUSY or OOF for Outlook) and it is
 *   no holiday. RFC 5545 would have it busy where it says nothing, but birthdays and anniversaries say nothing, and programs
 *   that mean a day off say it.
 * - All else, also what is only tentative: yes.
 *
 * @param addresses the person's, in lower case
 */
export const isBusy = (properties: readonly Property[], day: boolean, addresses: ReadonlySet<string>): boolean => {
  const value = (name: string): string =>
    properties
      .find((property) => property.name === name)
      ?.raw.trim()
      .toUpperCase() ?? '';
  const transparency = value('transp');
  const outlook = value('x-microsoft-cdo-busystatus');
  if (transparency === 'TRANSPARENT' || outlook === 'FREE' || isDeclined(properties, addresses)) return false;
  if (!day) return true;
  const said = outlook === '' ? transparency === 'OPAQUE' : outlook === 'BUSY' || outlook === 'OOF';
  return (
    said && !properties.some(({ name, texts }) => name === 'categories' && texts.some((text) => HOLIDAY.test(text)))
  );
};

const isDeclined = (properties: readonly Property[], addresses: ReadonlySet<string>): boolean =>
  properties.some(
    ({ name, raw, parameters }) =>
      name === 'attendee' &&
      String(parameters['partstat']).toUpperCase() === 'DECLINED' &&
      addresses.has(
        raw
          .trim()
          .toLowerCase()
          .replace(/^mailto:/, ''),
      ),
  );
