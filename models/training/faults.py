"""Mistakes made on purpose: one realistic edit of a sound sentence, with its place, by kind and language.

`english` and `chinese` yield every edit that a sentence allows, as (kind, begin, end, replacement). Stretches of code
are left alone. `applied` makes edits and says which characters of the result are at fault: those that were put in, and
those next to what was taken out.
"""

import re
from collections import defaultdict
from functools import lru_cache

import jieba
import jieba.posseg
import lemminflect
from pypinyin import lazy_pinyin

jieba.setLogLevel(60)

ARTICLES = {"a", "an", "the"}
PREPOSITIONS = "in on at for to of with by from about into over as".split()
MODALS = set("can could will would should must may might don't doesn't didn't can't won't shouldn't cannot".split())
OWNERS = set("the a an this that my your its our their his her these those each every any no".split())
PLURAL_BEFORE = set("many these those several some all few most various other different multiple two three four five both such".split())
SINGULAR_BEFORE = set("a an this each every one another that".split())
BE = {"is": ["are", "be", "was"], "are": ["is", "be"], "was": ["were", "is"], "were": ["was", "are"], "has": ["have", "had"],
      "have": ["has"], "does": ["do"], "doesn't": ["don't"], "don't": ["doesn't"], "isn't": ["aren't"], "aren't": ["isn't"],
      "wasn't": ["weren't"], "I'm": ["I"], "it's": ["it"], "been": ["being", "be"], "be": ["is", "been", "being"]}
CONFUSED = [set(group.split()) for group in (
    "then than", "their there they're", "its it's", "your you're", "to too", "lose loose", "affect effect", "advice advise",
    "adapt adopt", "accept except", "quite quiet", "though through thought", "from form", "were where we're", "of off", "which witch",
    "whose who's", "principle principal", "weather whether", "passed past", "much many", "fewer less", "few little", "this these",
    "that those", "other another others", "say tell", "make do", "bring take", "since for during", "every all", "also either",
    "so such", "very much", "like as", "because so", "while during", "between among", "lead led", "chose choose", "wich which",
    "good well", "easy easily", "quick quickly", "real really", "complete completely", "different difference", "important importance",
    "success successful succeed", "safe safety safely", "fast fastly", "possible possibly possibility", "automatic automatically",
    "efficient efficiently efficiency", "correct correctly", "simple simply", "independent independently", "recent recently",
    "similar similarly", "available availability", "useful usefully use", "help helpful", "change changing", "support supporting",
    "develop development developer", "implement implementation", "perform performance", "difficult difficulty", "able ability",
    "necessary necessarily", "usual usually", "general generally", "high highly", "direct directly", "explicit explicitly",
    "he him his", "she her hers", "they them their", "we us our", "I me my", "who whom which what", "it they", "him his",
)]
OTHERS = defaultdict(set)
for group in CONFUSED:
    for one in group:
        OTHERS[one] |= group - {one}
UNCOUNTED = {w: w + "s" for w in "information software code advice knowledge feedback equipment documentation progress research functionality hardware work help evidence".split()}
DOUBLED = {"repeat": "repeat again", "return": "return back", "better": "more better", "easier": "more easier", "faster": "more faster",
           "can": "can able to", "discuss": "discuss about", "because": "because of", "reason": "reason why because", "new": "new novel",
           "however": "but however", "also": "also too", "although": "although but", "example": "example like for instance",
           "should": "should have to", "must": "must need to", "allows": "allows to", "help": "help to for", "very": "very very",
           "most": "most the", "like": "such like", "different": "more different", "several": "several many", "then": "and then after",
           "important": "very much important", "start": "start to begin", "possible": "possible able", "need": "need must"}
FILLERS = ["kind of", "and stuff", "it is the case that", "the fact that", "in order to be able to", "you know", "like"]
SLIPS = [("ie", "ei"), ("ei", "ie"), ("able", "ible"), ("ible", "able"), ("ent", "ant"), ("ance", "ence"), ("tion", "sion"), ("ph", "f"),
         ("ee", "ea"), ("ea", "ee"), ("ough", "ouh"), ("ss", "s"), ("ll", "l"), ("mm", "m"), ("cc", "c"), ("tt", "t"), ("rr", "r"),
         ("ence", "ance"), ("sc", "s"), ("ck", "k"), ("wh", "w"), ("th", "ht"), ("ely", "ly"), ("ou", "o"), ("y", "i")]

MEASURES = "个条只张件把本台位名种类次项段块份层座辆匹头根粒间家篇封"
COVERBS = ["在", "从", "对", "对于", "关于", "把", "将", "被", "由", "向", "与", "跟", "给", "以", "为", "按", "通过", "使用", "根据"]
LINKS = ["虽然", "但是", "因为", "所以", "如果", "那么", "不仅", "而且", "只要", "只有", "即使", "因此", "然而", "并且", "或者", "尽管", "无论", "由于", "从而", "以便"]
LOOKALIKE = [set(g) for g in ("的地得", "在再", "做作", "已以己", "像象向", "那哪", "他它她", "即既", "须需", "和合", "与于", "带代戴", "坐座", "型形",
                              "辩辨辫", "副付幅", "后候", "进近", "是事", "有又由", "位为", "会回", "只之", "化话", "即及", "末未", "侯候", "历厉", "人入", "了啦")]
LIKE = defaultdict(set)
for group in LOOKALIKE:
    for one in group:
        LIKE[one] |= group - {one}
TWICE = {"大约": "大约左右", "超过": "超过了多于", "包括": "包括有", "目前": "目前现在", "首先": "首先第一", "所有": "所有全部", "必须": "必须需要", "可以": "可以能够",
         "需要": "需要必须", "因为": "因为由于", "但是": "但是却然而", "非常": "非常很", "避免": "避免防止不", "例如": "例如比如像", "如果": "如果假如", "进行": "进行着做",
         "原因": "原因是因为", "目的": "目的是为了", "最": "最为最", "使用": "使用利用", "许多": "许多很多", "已经": "已经早已", "我们": "我们大家我们", "问题": "问题的情况",
         "提供": "提供给了予", "通过": "通过以", "使": "使得让", "以及": "以及和", "之间": "之间的中间", "不同": "不同的各异", "增加": "增加提高", "实现": "实现完成了"}
CHINESE_FILLERS = ["进行了一个", "的话呢", "然后就是", "的这样一个", "方面的工作", "的情况", "来说的"]


@lru_cache(100_000)
def lemmas(word):
    return lemminflect.getAllLemmas(word)


@lru_cache(100_000)
def forms(lemma, kind):
    return lemminflect.getAllInflections(lemma, upos=kind)


def verb_forms(word):
    """Other forms of a word as a verb."""
    found = [f for lemma in lemmas(word).get("VERB", ()) for fs in forms(lemma, "VERB").values() for f in fs]
    return sorted({f for f in found if f != word})


def clear(text, opaque):
    """The text with what is opaque blanked out by characters that no rule knows."""
    for begin, end in opaque:
        text = text[:begin] + "\0" * (end - begin) + text[end:]
    return text


def cased(new, old):
    return new[:1].upper() + new[1:] if old[:1].isupper() and not (old == "I") else new


def english(text, opaque, chance):
    text = clear(text, opaque)
    words = [m for m in re.finditer(r"[A-Za-z]+(?:['’][a-z]+)?", text)]
    plain = [re.match(r"(^|[\s(“\"])$", text[m.start() - 1 : m.start()] or " ") and re.match(r"[\s.,;:!?)]|$", text[m.end() : m.end() + 1]) for m in words]
    low = [m[0] if m[0] == "I" else m[0].lower() for m in words]
    edits = []

    def put(kind, i, new, end=None):
        edits.append((kind, words[i].start(), words[i if end is None else end].end(), cased(new, words[i][0])))

    def cut(kind, i):
        begin, end = words[i].start(), words[i].end()
        if i == 0 and text[end : end + 1] == " " and i + 1 < len(words):
            edits.append((kind, begin, words[1].end(), words[1][0][:1].upper() + words[1][0][1:]))
        elif text[begin - 1 : begin] == " ":
            edits.append((kind, begin - 1, end, ""))

    for i, word in enumerate(low):
        if not plain[i]:
            continue
        name = words[i][0][0].isupper() and i > 0 and word != "I"
        touching = i > 0 and text[words[i - 1].end() : words[i].start()] == " "
        before = low[i - 1] if touching else ""
        after = low[i + 1] if i + 1 < len(words) and text[words[i].end() : words[i + 1].start()] == " " else ""
        known = lemmas(word) if word.isalpha() and not name and len(word) > 2 else {}
        verb, noun = "VERB" in known, "NOUN" in known
        if word in BE:
            put("agreement", i, chance.choice(BE[word]))
        elif verb and (before in ("it", "which", "that", "who", "they", "we", "you", "and", "this") or (not noun and before not in MODALS and before != "to")):
            base = known["VERB"][0]
            third = (forms(base, "VERB").get("VBZ") or ("",))[0]
            if word == third and base != word:
                put("agreement", i, base)
            elif word == base and third and before not in ("to", "that", "and", "let", "this") and before in ("we", "they", "you", "which", "who"):
                put("agreement", i, third)
        if verb and (before == "to" or before in MODALS) and verb_forms(word) and word == known["VERB"][0]:
            put("verb form", i, chance.choice(verb_forms(word)))
        if verb and before in ("is", "are", "was", "were", "been", "be", "has", "have", "had", "by", "for", "of", "without", "after", "before", "being") and re.search("(ing|ed)$", word):
            put("verb form", i, chance.choice([known["VERB"][0]] * 2 + verb_forms(word)))
        if before in MODALS and verb and not before.endswith("t"):
            edits.append(("verb form", words[i].start(), words[i].start(), "to "))
        if word == "to" and after and "VERB" in lemmas(after):
            cut("verb form", i)
        if noun and not verb and word != known["NOUN"][0] and (before in PLURAL_BEFORE or before not in OWNERS):
            put("number", i, known["NOUN"][0])
        if noun and not verb and word == known["NOUN"][0] and before in SINGULAR_BEFORE:
            plural = (forms(word, "NOUN").get("NNS") or ("",))[0]
            if plural and plural != word:
                put("number", i, plural)
        if word in UNCOUNTED:
            put("number", i, UNCOUNTED[word])
        if word in ARTICLES and after:
            cut("article", i)
            put("article", i, {"a": "an", "an": "a", "the": chance.choice(["a", "an"])}[word])
        if noun and not verb and before in ("of", "with", "for", "using", "and", "in") and word != known["NOUN"][0] and chance.random() < 0.3:
            edits.append(("article", words[i].start(), words[i].start(), "a "))
        if word in PREPOSITIONS and touching and after:
            put("preposition", i, chance.choice([p for p in PREPOSITIONS if p != word]))
            if word != "to":
                cut("preposition", i)
        elif verb and not noun and after in ARTICLES and chance.random() < 0.3:
            edits.append(("preposition", words[i].end(), words[i].end(), " " + chance.choice(["of", "to", "about", "on", "for"])))
        if touching and after and word not in ARTICLES and word not in PREPOSITIONS and not name:
            if not known.get("ADJ") and not known.get("ADV"):
                cut("missing", i)
        if touching and after and not name:
            edits.append(("double", words[i].end(), words[i].end(), " " + words[i][0]))
        if word in OTHERS:
            put("wrong word", i, chance.choice(sorted(OTHERS[word])))
        if after and touching and not name and plain[i + 1] and after != word:
            put("order", i, words[i + 1][0] + " " + words[i][0], i + 1)
        if len(word) > 4 and not name and known:
            slip = spelling(words[i][0], chance)
            if slip != words[i][0]:
                edits.append(("spelling", words[i].start(), words[i].end(), slip))
        if word in DOUBLED and after:
            put("redundancy", i, DOUBLED[word])
        if touching and after and chance.random() < 0.1:
            edits.append(("redundancy", words[i].start(), words[i].start(), chance.choice(FILLERS) + " "))
        if word == "I" and touching:
            edits.append(("marks", words[i].start(), words[i].end(), "i"))
        if i == 0 and words[0].start() == 0 and words[0][0][:1].isupper() and words[0][0][1:].islower() and word in known.get("ADV", ()) + ("this", "the", "it", "we", "you", "if", "in", "when"):
            edits.append(("marks", 0, len(word), word))
        if after and touching and len(word) > 3 and chance.random() < 0.15:
            edits.append(("marks", words[i].end(), words[i].end(), chance.choice([" ,", ".", ";"])))
    return edits


def spelling(word, chance):
    if chance.random() < 0.5:
        fits = [(a, b) for a, b in SLIPS if a in word[1:]]
        if fits:
            a, b = chance.choice(fits)
            return word[0] + word[1:].replace(a, b, 1)
    at = chance.randrange(1, len(word) - 1)
    way = chance.randrange(4)
    if way == 0:
        return word[:at] + word[at + 1 :]
    if way == 1:
        return word[:at] + word[at] + word[at:]
    if way == 2:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + (chance.choice("aeiou") if word[at] in "aeiou" else chance.choice("bcdfglmnprst")) + word[at + 1 :]


@lru_cache(1)
def homophones():
    """Common Chinese words by how they sound, tones aside."""
    jieba.initialize()
    table = defaultdict(list)
    for word, count in jieba.dt.FREQ.items():
        if count > 150 and len(word) == 2 and re.fullmatch("[\u4e00-\u9fff]+", word):
            table[tuple(lazy_pinyin(word))].append(word)
    return table


def chinese(text, opaque, chance):
    text = clear(text, opaque)
    edits, tokens, at = [], [], 0
    for piece in jieba.posseg.cut(text):
        tokens.append((at, at + len(piece.word), piece.word, piece.flag))
        at += len(piece.word)
    han = [re.fullmatch("[\u4e00-\u9fff]+", t[2]) is not None for t in tokens]
    for i, (begin, end, word, flag) in enumerate(tokens):
        if not han[i]:
            continue
        before = tokens[i - 1] if i and han[i - 1] else (0, 0, "", "")
        after = tokens[i + 1] if i + 1 < len(tokens) and han[i + 1] else (0, 0, "", "")
        for offset, one in enumerate(word):
            if one in "的地得" and word == one:
                edits.append(("de", begin, end, chance.choice(sorted(LIKE[one]))))
            elif one in LIKE and (len(word) <= 2):
                edits.append(("character", begin + offset, begin + offset + 1, chance.choice(sorted(LIKE[one]))))
        if len(word) == 2:
            same = [w for w in homophones()[tuple(lazy_pinyin(word))] if w != word]
            if same:
                edits.append(("homophone", begin, end, chance.choice(same)))
        if word in MEASURES and (before[3][:1] in "mr" and before[2]):
            edits.append(("measure word", begin, end, chance.choice([m for m in MEASURES if m != word])))
            edits.append(("measure word", begin, end, ""))
        elif len(word) == 2 and word[1] in MEASURES and word[0] in "一两三这那每几某各":
            edits.append(("measure word", begin + 1, end, chance.choice([m for m in MEASURES if m != word[1]])))
            edits.append(("measure word", begin + 1, end, ""))
        if word in ("了", "着", "过", "的", "地", "得", "们", "中", "上", "里", "所", "被", "时") and after[2]:
            edits.append(("particle", begin, end, ""))
        if word in "了着过" and len(word) == 1:
            edits.append(("particle", begin, end, chance.choice([p for p in "了着过" if p != word])))
        if flag == "v" and after[2] and after[2] not in "了着过的" and chance.random() < 0.4:
            edits.append(("particle", end, end, chance.choice("了着过的得")))
        if flag.startswith("n") and after[3][:1] == "v" and chance.random() < 0.3:
            edits.append(("particle", end, end, chance.choice(["的", "们", "了"])))
        if word in COVERBS and after[2]:
            edits.append(("preposition", begin, end, chance.choice([c for c in COVERBS if c != word])))
            edits.append(("preposition", begin, end, ""))
        if word in LINKS:
            edits.append(("connective", begin, end, chance.choice([c for c in LINKS if c != word])))
        if flag[:1] in ("v", "r", "p", "c", "d") and (after[2] or before[2]) and word != "的":
            edits.append(("missing", begin, end, ""))
        if flag.startswith("n") and before[2] in ("的", "了") and not after[2]:
            edits.append(("missing", begin, end, ""))
        if len(word) > 1 or word in "的是在了和有":
            edits.append(("double", end, end, word))
        if after[2] and after[2] != word and not (flag[:1] == after[3][:1] == "n"):
            edits.append(("order", begin, after[1], after[2] + word))
            third = tokens[i + 2] if i + 2 < len(tokens) and han[i + 2] else None
            if third and chance.random() < 0.5:
                edits.append(("order", begin, third[1], after[2] + third[2] + word))
        if word in TWICE:
            edits.append(("redundancy", begin, end, TWICE[word]))
        if after[2] and before[2] and chance.random() < 0.05:
            edits.append(("redundancy", end, end, chance.choice(CHINESE_FILLERS)))
    return edits


def chosen(edits, count, chance, kinds=None):
    """Up to `count` edits that do not touch, each kind as likely as any other."""
    groups = defaultdict(list)
    for edit in edits:
        if kinds is None or edit[0] in kinds:
            groups[edit[0]].append(edit)
    taken = []
    while groups and len(taken) < count:
        kind = chance.choice(sorted(groups))
        edit = chance.choice(groups[kind])
        groups[kind].remove(edit)
        if not groups[kind]:
            del groups[kind]
        if all(edit[2] + 1 < t[1] or edit[1] > t[2] + 1 for t in taken):
            taken.append(edit)
    return sorted(taken, key=lambda e: e[1])


def applied(text, edits):
    """(text after the edits, spans at fault in it, shifts as (place in the old text, sum of growth))."""
    result, faults, shifts, at, grown = "", [], [], 0, 0
    for _, begin, end, new in edits:
        result += text[at:begin]
        faults.append((len(result), len(result) + len(new), text[begin:end]))
        result += new
        grown += len(new) - (end - begin)
        shifts.append((end, grown))
        at = end
    return result + text[at:], faults, shifts
