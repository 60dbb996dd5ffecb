import { BREAK, BREAK_AFTER, WORD_END, WORD_START } from './mask.js';

/** Whom a line waits for, with the words that say so. */
export interface WaitingFound {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const ENGLISH = new RegExp(
  String.raw`${WORD_START}waiting (?:for|on) (?:"(?<quoted>[^"]+)"|(?<name>\p{L}[\p{L}'’.\-]*(?: (?!(?:to|about|regarding|re|by|due|from|until|on|at|every|in|today|tomorrow|next)\b)\p{L}[\p{L}'’.\-]*){0,3}?))(?: to\b|:|(?=\s*$|\s*[,;—–@#~!%+\ufffc]|\s(?:about|regarding|re|by|due|from|until|on|at|every|in|today|tomorrow|next)\b))`,
  'iu',
);

/** With a blank the name goes up to the next one; without, up to a word for what the other does. */
const CHINESE = new RegExp(
  String.raw`${BREAK}等(?:待|候)?(?:\s+(?<apart>[\p{L}\p{N}·]{1,20})${BREAK_AFTER}|(?!待|候|等|级|于|一|会|下|我|价|同|了|着|不)(?<name>[\p{Script=Han}·]{2,4}?|[\p{Script=Latin}]{2,20})(?=\s*(?:回复|确认|答复|审批|批准|反馈|回信|回音|签字|通知|发来|发给|给我|寄|交|做完|完成|审完|$|[，。：,:]|\ufffc)))[:：]?`,
  'u',
);

/** `waiting for Ann`, `等 张三`, `等张三回复`: at most one in a line. */
export const findWaiting = (text: string): WaitingFound | null => {
  const found = ENGLISH.exec(text) ?? CHINESE.exec(text);
  if (found === null) return null;
  const { quoted, name, apart } = found.groups ?? {};
  const who = (quoted ?? apart ?? name ?? '').trim();
  return who === '' ? null : { start: found.index, end: found.index + found[0].length, name: who };
};

const SOMEDAY = new RegExp(
  String.raw`^\s*(?:someday(?:[/ ]maybe)?${WORD_END}[:：,]?|(?:以后|将来)(?:再说)?[:：，]?(?!的))|(?<=\s)(?:someday(?:[/ ]maybe)?|以后(?:再说)?|将来)${BREAK_AFTER}`,
  'iu',
);

/** `someday` or 以后 at the beginning, or as a word of its own. */
export const findSomeday = (text: string): { readonly start: number; readonly end: number } | null => {
  const found = SOMEDAY.exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
};
