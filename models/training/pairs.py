"""Pairs of a sentence and a worse form of it, with how far each trait should fall.

Raters of essays say little about a single sentence and nothing about Chinese. Pairs say both: learners'
sentences beside their fluent rewrites (JFLEG), and sentences of published technical posts beside copies
with a mistake made on purpose. Each pair asks for a difference of the traits, not for a value.
"""

import glob
import random
import re

from corpora import TRAITS, markdown

# How far the traits of the worse form lie below those of the better one, on the raters' scale of 1 to 5.
FALLS = {
    "rewrite": dict(cohesion=0.3, syntax=0.6, vocabulary=0.4, phraseology=0.6, grammar=0.8, conventions=0.7),
    "grammar": dict(cohesion=0.1, syntax=0.5, vocabulary=0.1, phraseology=0.4, grammar=1.0, conventions=0.4),
    "spelling": dict(cohesion=0.1, syntax=0.2, vocabulary=0.5, phraseology=0.3, grammar=0.3, conventions=1.0),
    "order": dict(cohesion=0.4, syntax=1.0, vocabulary=0.2, phraseology=0.7, grammar=0.8, conventions=0.4),
    "wordy": dict(cohesion=0.3, syntax=0.5, vocabulary=0.6, phraseology=0.8, grammar=0.2, conventions=0.1),
    "marks": dict(cohesion=0.1, syntax=0.3, vocabulary=0.0, phraseology=0.1, grammar=0.2, conventions=1.0),
}

SWAPS = {
    "is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has", "does": "do", "do": "does",
    "this": "these", "these": "this", "that": "those", "an": "a", "its": "it's", "their": "there", "than": "then",
    "makes": "make", "uses": "use", "allows": "allow", "works": "work", "better": "more better", "much": "many",
}
FILLERS = ["basically", "in order to be able to", "it is the case that", "the fact that", "what it is that", "very very", "kind of", "and stuff"]
CHINESE_SWAPS = [("的", "地"), ("得", "的"), ("地", "的"), ("在", "再"), ("做", "作"), ("已", "以"), ("它", "他")]
CHINESE_FILLERS = ["进行了一个", "对于这个来说", "从而使得", "的一个情况", "相关的", "方面的工作的开展", "然后就是", "的话呢"]


def sentences(text, language):
    """Plain sentences of a Markdown text: no code, no markup, no lists of links."""
    text = re.sub(r"\A---\n.*?\n---\n|```.*?```|<[^>]*>", " ", text, flags=re.S)
    text = re.sub(r"^\s*[#|>!:\-*+{%][^\n]*$", "", text, flags=re.M)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)|[*_]{1,2}([^*_]+)[*_]{1,2}", lambda m: m[1] or m[2] or "", text)
    for paragraph in re.split(r"\n\s*\n", text):
        flat = re.sub(r"\s+", " " if language == "en" else "", paragraph).strip()
        ends = r"(?<=[.!?])\s+(?=[A-Z])" if language == "en" else r"(?<=[。！？])"
        for sentence in re.split(ends, flat):
            if re.search(r"[`\[\]{}<>|\\]|http", sentence):
                continue
            if language == "en" and 8 <= len(sentence.split()) <= 40 and re.match(r"[A-Z].*[.!?]$", sentence):
                yield sentence
            if language == "zh" and 12 <= len(sentence) <= 90 and re.search(r"[。！？]$", sentence):
                yield sentence


def worse_english(sentence, chance):
    """(kind, worse form) of an English sentence, or None."""
    words = sentence.split(" ")
    kind = chance.choice(["grammar", "grammar", "spelling", "order", "wordy", "marks"])
    inner = range(1, len(words) - 1)
    if kind == "grammar":
        places = [i for i in range(len(words)) if words[i].lower() in SWAPS]
        articles = [i for i in inner if words[i].lower() in ("the", "a", "an", "of", "to")]
        if not places and not articles:
            return None
        for i in chance.sample(places, min(len(places), chance.randint(1, 3))):
            words[i] = SWAPS[words[i].lower()] if words[i].islower() else SWAPS[words[i].lower()].capitalize()
        for i in chance.sample(articles, min(len(articles), chance.randint(1, 3))):
            words[i] = ""
    elif kind == "spelling":
        for i in chance.sample([i for i in inner if len(words[i]) > 4 and words[i].isalpha()] or [0], 1):
            at = chance.randrange(max(1, len(words[i]) - 2))
            words[i] = words[i][:at] + words[i][at + 1 : at + 2] + words[i][at : at + 1] + words[i][at + 2 :]
    elif kind == "order":
        for i in chance.sample(list(inner)[:-1] or [1], 1) * chance.randint(1, 2):
            words[i : i + 3] = chance.sample(words[i : i + 3], len(words[i : i + 3]))
    elif kind == "wordy":
        for _ in range(chance.randint(1, 3)):
            words.insert(chance.randrange(1, len(words)), chance.choice(FILLERS))
    else:
        text = " ".join(words).lower()
        return kind, re.sub(r"[,.!?]", lambda m: chance.choice(["", " ,", m[0]]), text)
    return kind, re.sub(r" +", " ", " ".join(words)).strip()


def worse_chinese(sentence, chance):
    """(kind, worse form) of a Chinese sentence, or None."""
    kind = chance.choice(["grammar", "spelling", "order", "wordy", "marks"])
    middle = chance.randrange(2, len(sentence) - 4)
    if kind == "grammar":
        cut = chance.randint(1, 2)
        again = sentence[middle : middle + 2]
        worse = sentence[:middle] + (again if chance.random() < 0.5 else "") + sentence[middle + cut :]
    elif kind == "spelling":
        usable = [(a, b) for a, b in CHINESE_SWAPS if a in sentence]
        if not usable:
            return None
        a, b = chance.choice(usable)
        worse = sentence.replace(a, b)
    elif kind == "order":
        span = chance.randint(2, 3)
        worse = sentence[:middle] + sentence[middle + span : middle + 2 * span] + sentence[middle : middle + span] + sentence[middle + 2 * span :]
    elif kind == "wordy":
        worse = sentence
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(1, len(worse) - 1)
            worse = worse[:at] + chance.choice(CHINESE_FILLERS) + worse[at:]
    else:
        worse = sentence.translate(str.maketrans("，。：；！？", ",.:;!?")) if chance.random() < 0.5 else sentence.replace("，", "")
    return kind, worse


def made(data, language, count, seed):
    """`count` pairs out of published posts; the same for the same seed."""
    chance = random.Random(seed)
    pool = sorted({s for text in markdown(data, language) for s in sentences(text, language)})
    chance.shuffle(pool)
    worsen = worse_english if language == "en" else worse_chinese
    pairs = []
    for sentence in pool:
        result = worsen(sentence, chance)
        if result is not None and result[1] != sentence:
            pairs.append((sentence, result[1], result[0]))
        if len(pairs) == count:
            break
    return pairs


def rewrites(data):
    """Learners' sentences with the first two of their rewrites."""
    read = lambda name: [line.strip() for line in open(f"{data}/jfleg/{name}", encoding="utf8")]
    source = read("dev.src")
    return [
        (better, worse, "rewrite")
        for part in (0, 1)
        for worse, better in zip(source, read(f"dev.ref{part}"))
        if re.sub(r"\W", "", worse) != re.sub(r"\W", "", better)
    ]


def is_chinese(sentence):
    return re.search(r"[\u4e00-\u9fff]", sentence) is not None


def falls(kind):
    """The six traits' falls of a kind of pair."""
    return [FALLS[kind][trait] for trait in TRAITS]


def pairs(data, sets="all"):
    """(better, worse, kind) for fitting and for judging, disjoint in their sentences."""
    english, chinese = made(data, "en", 2500, 1), made(data, "zh", 2000, 2)
    learners = rewrites(data) if sets == "all" and glob.glob(f"{data}/jfleg/dev.src") else []
    held = {worse for _, worse, _ in learners[::5]}  # both rewrites of a sentence go to the same side
    fit = english[:2000] + chinese[:1300] + [p for p in learners if p[1] not in held]
    return fit, {"en": english[2000:], "zh": chinese[1300:], "jfleg": [p for p in learners if p[1] in held]}
