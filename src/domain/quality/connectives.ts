/** Words at the beginning of an English sentence, or pronouns anywhere in it, that tie it to what stands before. */
const ENGLISH =
  /^(?:and|but|or|so|yet|also|then|thus|hence|however|therefore|instead|otherwise|meanwhile|moreover|furthermore|besides|still|finally|first|second|third|next|later|again|rather|similarly|likewise|conversely|for (?:example|instance)|in (?:fact|addition|contrast|other words|short|this|that|these)|on the other hand|as a result|because|since|although|though|while|when|if|once|after|before|until|unless|to|here|there|now|both|another|others?|such|each|either|neither|what|which|why|how)\b|\b(?:this|that|these|those|it|its|they|them|their|he|she|his|her|we|our|us|i|my|you|your|one|ones|same|former|latter|above|below|following)\b/i;

/** The same for Chinese. */
const CHINESE =
  /^(?:而|但|因此|所以|于是|然后|接着|此外|另外|同时|不过|然而|例如|比如|其中|首先|其次|最后|总之|另一方面|换句话说|也就是说|由于|因为|虽然|尽管|如果|当|为了|除了|除此|与此|相反|反之|后来|随后|之后|目前|现在|现阶段|未来|以上|以下)|这|那|它|他们|她|我们|你|该|此|其|也|还|都|上述|下面|如下|本/u;

/** Whether a sentence says itself how it hangs together with what stands before it. */
export const isConnected = (sentence: string, language: 'en' | 'zh'): boolean =>
  (language === 'en' ? ENGLISH : CHINESE).test(sentence);
