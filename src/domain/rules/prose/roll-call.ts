/** Whether a text only lists: at least a third as many commas as words, or mostly names. */
export const isRollCall = (text: string): boolean => {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const commas = text.match(/[,，、]/gu)?.length ?? 0;
  const names = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return commas * 3 >= words.length || (commas >= 5 && names * 2 > words.length);
};
