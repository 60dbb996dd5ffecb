const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** The commonest function words of English. */
export const ENGLISH = list(
  'the of and to a in is that it for on with as are this be by from or an at we you can not have has was were but if ' +
    'your our will which their they when how all there more what so about into its also i my these those been do does',
);

/** The commonest function words of other languages in Latin script, those that English has too left out. */
export const FOREIGN: readonly ReadonlySet<string>[] = [
  list(
    'le la les des du un une et est dans pour que qui sur pas au aux ce cette avec sont nous vous par il elle ne se ou',
  ),
  list(
    'der die und das ist den von mit zu ein eine nicht auf für dem des sich im auch als wir ich sie es wird sind oder bei',
  ),
  list('el la los las de del que y en un una es por con para se no su al lo como más este esta pero son muy también'),
  list('il di che e la le per un una è con non del della sono si da dei nel alla anche come più questo gli'),
  list('o a os as de do da que e em um uma é para com não no na por se dos mais como ao ele foi são também'),
  list('de het een en van is dat op te zijn met voor niet aan er ook als maar om bij wordt naar deze dit'),
];
