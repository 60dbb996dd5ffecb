import { hardSentence } from './prose/hard-sentence.js';
import { longSentence } from './prose/long-sentence.js';
import { repeatedWord } from './prose/repeated-word.js';
import { unfinishedNote } from './prose/unfinished-note.js';
import { wallOfText } from './prose/wall-of-text.js';
import type { BlockRule } from './rule.js';

/** The rules that look at one block at a time. */
export const BLOCK_RULES: readonly BlockRule[] = [repeatedWord, longSentence, hardSentence, wallOfText, unfinishedNote];
