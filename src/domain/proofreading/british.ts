/** Spellings that differ in more than an ending. */
const WHOLE: ReadonlySet<string> = new Set(
  `
  grey greys cheque cheques programme programmes afterwards learnt judgement judgements enrol enrolment fulfil
  fulfils fulfilment instalment instalments skilful skilfully wilful analyse tyre tyres mould moulds plough
  sceptical sceptic storey storeys ageing whilst amongst artefact artefacts adaptor adaptors licence licences
  practise practised practising
`
    .trim()
    .split(/\s+/u),
);

/** Each British ending or stretch, as Americans write it. */
const SHIFTS: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|er|ers|ing|ation|ations|ational|able)$/u, 'iz$1'],
  [/ys(e|es|ed|er|ers|ing|able)$/u, 'yz$1'],
  [/our/gu, 'or'],
  [/ll(ed|ing|er|ers|or|ors|ation|ations|ous|able)$/u, 'l$1'],
  [/tre(s?)$/u, 'ter$1'],
  [/bre(s?)$/u, 'ber$1'],
  [/ogue(s?)$/u, 'og$1'],
  [/ence(s?)$/u, 'ense$1'],
  [/ae/gu, 'e'],
  [/oeu/gu, 'eu'],
];

/** Verbs whose last letter the British double, too. */
const DOUBLED = /^(?:focuss|biass|benefitt|kidnapp|worshipp|formatt|combatt)/u;

/** Whether a word that American dictionaries lack is the British spelling of one that they would write instead. */
export const isBritish = (word: string, suggestions: readonly string[]): boolean => {
  if (WHOLE.has(word) || DOUBLED.test(word)) return true;
  return SHIFTS.some(([from, to]) => {
    const american = word.replace(from, to);
    return american !== word && suggestions.includes(american);
  });
};
