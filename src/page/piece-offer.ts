/** What can be done about a piece whose file is gone. */
export const MISSING_WAYS = ['find', 'unbind', 'remove'] as const;
export type MissingWay = (typeof MISSING_WAYS)[number];

/** An offer as the page hands it back. */
export const writePieceOffer = (way: MissingWay, piece: string): string => `piece:${way}:${piece}`;

/** What was handed back, or null where it is no offer of pieces. */
export const readPieceOffer = (text: string): { readonly way: MissingWay; readonly piece: string } | null => {
  const [of, named, piece, more] = text.split(':');
  const way = MISSING_WAYS.find((one) => one === named);
  return of !== 'piece' || way === undefined || piece === undefined || piece === '' || more !== undefined
    ? null
    : { way, piece };
};
