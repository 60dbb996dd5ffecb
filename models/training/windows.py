"""From sentences of tokens to labelled windows of subwords, and from subwords' labels back to mentions.

A *word* is a run of letters, marks and digits, or one Han, Hiragana or Katakana character, or one other
character that is no space. A subword is a *head* if it covers the first character of a word. Only heads carry
labels; a mention runs from its first head to just before the next head.
"""

import bisect
import random

import numpy as np
import regex
from tokenizers import Tokenizer

from corpora import CJK, LABELS

BEGIN, PAD, END = 0, 1, 2
IGNORED = -100
INDEX = {label: i for i, label in enumerate(LABELS)}
WORDS = regex.compile(
    r"(?V1)[\p{Han}\p{Hiragana}\p{Katakana}]|[[\p{L}\p{M}\p{N}]--[\p{Han}\p{Hiragana}\p{Katakana}]]+|\S"
)

CLOSING = {",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "'S", "n't", "N'T", "'re", "'ve", "'ll", "'d", "'m", "''", "...", "”", "’"}
OPENING = {"(", "[", "{", "$", "£", "€", "#", "``", "“", "‘", "C$", "A$", "US$"}


def glue_spaced(tokens, chance):
    """One blank between tokens, none between two CJK characters."""
    gaps = [""]
    for left, right in zip(tokens, tokens[1:]):
        gaps.append("" if CJK.match(left[-1]) and CJK.match(right[0]) else " ")
    return tokens, gaps


def glue_written(tokens, chance):
    """Blanks as a writer sets them: `London,`, `(Reuters)`, `don't`, quotes in pairs, some hyphens closed."""
    words, gaps, attach, quoted, single = [], [], True, False, False
    for index, token in enumerate(tokens):
        before = words[-1] if words else ""
        gap = "" if attach else " "
        attach = False
        shown = '"' if token in ("``", "''") else token
        if token in CLOSING:
            gap = ""
        elif token in OPENING:
            attach = True
        elif token == '"':
            gap, attach, quoted = ("", False, False) if quoted else (gap, True, True)
        elif token == "'":
            if single or before.endswith("s"):
                gap, single = "", False
            else:
                attach = single = True
        elif token in ("-", "/") and 0 < index < len(tokens) - 1:
            digits = before[-1:].isdigit() and tokens[index + 1][:1].isdigit()
            if chance.random() < (0.8 if digits or token == "/" else 0.25):
                gap, attach = "", True
        words.append(shown)
        gaps.append(gap if index else "")
    return words, gaps


def glue_chinese(tokens, chance):
    """No blanks but between Latin words; in one half of the texts one between Latin and CJK."""
    gaps, airy = [""], chance.random() < 0.5
    characters = all(len(token) == 1 for token in tokens)
    for left, right in zip(tokens, tokens[1:]):
        latin = left[-1].isascii() and left[-1].isalnum(), right[0].isascii() and right[0].isalnum()
        mixed = (latin[0] and CJK.match(right[0]) and right[0].isalpha()) or (latin[1] and CJK.match(left[-1]) and left[-1].isalpha())
        gaps.append(" " if (all(latin) and not characters) or (airy and mixed) else "")
    return tokens, gaps


def compose(sentences, glue, chance, between=" "):
    """One text out of sentences: (text, mentions as (begin, end, kind), begin and end of each token)."""
    text, mentions, places = "", [], []
    for sentence in sentences:
        if text:
            text += between
        words, gaps = glue([token for token, _ in sentence], chance)
        for word, gap, (_, tag) in zip(words, gaps, sentence):
            begin = len(text) + len(gap)
            text += gap + word
            places.append((begin, len(text)))
            if tag[0] == "B":
                mentions.append((begin, len(text), tag[2:]))
            elif tag[0] == "I":
                mentions[-1] = (mentions[-1][0], len(text), tag[2:])
    return text, mentions, places


class Subwords:
    """Whole-text tokenisation with heads."""

    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(path)
        self.blank = self.tokenizer.token_to_id("▁")

    def count(self, text):
        return len(self.tokenizer.encode(text, add_special_tokens=False).ids)

    def ids(self, text):
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def heads(self, text):
        """Subword ids, and for each the first word start it covers (-1 where it is no head)."""
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        starts = [match.start() for match in WORDS.finditer(text)]
        heads = []
        for index, (begin, end) in zip(encoding.ids, encoding.offsets):
            at = bisect.bisect_left(starts, begin)
            covers = index != self.blank and at < len(starts) and starts[at] < end
            heads.append(starts[at] if covers else -1)
        return encoding.ids, heads

    def labelled(self, text, mentions):
        """(ids, labels, heads) of a text whose mentions are known."""
        ids, heads = self.heads(text)
        labels, begins, opened = [], [m[0] for m in mentions], set()
        for head in heads:
            at = bisect.bisect_right(begins, head) - 1
            if head < 0:
                labels.append(IGNORED)
            elif at >= 0 and head < mentions[at][1]:
                labels.append(INDEX.get(("I-" if at in opened else "B-") + mentions[at][2], IGNORED))
                opened.add(at)
            else:
                labels.append(0)
        return ids, labels, heads


ALLOWED = np.array([[0.0 if b[0] != "I" or (a != "O" and a[2:] == b[2:]) else -1e4 for b in LABELS] for a in LABELS])
FIRST = np.array([-1e4 if label[0] == "I" else 0.0 for label in LABELS])


def viterbi(logits):
    """The best sequence of labels in which I- only continues its own kind."""
    if not len(logits):
        return []
    score, back = logits[0] + FIRST, []
    for row in logits[1:]:
        paths = score[:, None] + ALLOWED
        back.append(paths.argmax(0))
        score = paths.max(0) + row
    best = [int(score.argmax())]
    for step in reversed(back):
        best.append(int(step[best[-1]]))
    return best[::-1]


def mentions_of(text, heads, labels):
    """Mentions (begin, end, kind) from the heads' places and labels."""
    found = []
    for i, (head, label) in enumerate(zip(heads, labels)):
        name = LABELS[label]
        if name == "O":
            continue
        end = heads[i + 1] if i + 1 < len(heads) else len(text)
        end = head + len(text[head:end].rstrip())
        if name[0] == "B":
            found.append((head, end, name[2:]))
        else:
            found[-1] = (found[-1][0], end, name[2:])
    return found


def pack(documents, subwords, limit):
    """Groups of consecutive sentences of up to `limit` subwords, specials counted (ctx packing)."""
    groups = []
    for document in documents:
        group, size = [], 2
        for sentence in document:
            length = subwords.count(" ".join(token for token, _ in sentence))
            if group and size + length > limit:
                groups.append(group)
                group, size = [], 2
            group.append(sentence)
            size += length
        if group:
            groups.append(group)
    return groups


def batches(lengths, tokens):
    """Index batches of similar length, each of at most `tokens` places with padding."""
    batch, longest = [], 0
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        size = max(longest, lengths[index] + 2)
        if batch and size * (len(batch) + 1) > tokens:
            yield batch
            batch, size = [], lengths[index] + 2
        batch.append(index)
        longest = size
    if batch:
        yield batch


def pad(rows, filler, edges):
    """Rows as one array, with `edges` around each and `filler` behind."""
    table = np.full((len(rows), max(map(len, rows)) + 2), filler)
    for place, row in enumerate(rows):
        table[place, 0], table[place, 1 : len(row) + 1], table[place, len(row) + 1] = edges[0], row, edges[1]
    return table


def fixed_chance():
    return random.Random(0)
