/** The draft with a word typed into one of its paragraphs: the `index`-th edit of `count`, spread over the draft. */
export const editOf = (draft: string, index: number, count: number): string => {
  const at = Math.floor((draft.length * (index + 0.5)) / count);
  const paragraph = draft.indexOf('\n\n', at) + 2;
  const blank = draft.indexOf(' ', draft.startsWith('#', paragraph) ? draft.indexOf('\n\n', paragraph) + 2 : paragraph);
  const place = blank < 0 ? draft.indexOf(' ') : blank;
  return `${draft.slice(0, place)} edit${index}${draft.slice(place)}`;
};
