"""Windows of text with mistakes made on purpose (faults.py) or by learners (JFLEG), labelled subword by subword.

A window is a dict: text, sentences (span, language, kind of mistake or None, whether it counts), opaque spans, faults.
Posts come as the product cuts them (blocks.ts); two documents in five are kept for judging.
"""

import difflib
import json
import random
import re
import zlib

import numpy as np

import corpora
import faults
from windows import compose, fixed_chance, glue_chinese, glue_written

LONGEST = 254
COUNTS = [1, 1, 2, 3]  # mistakes in a sentence, to learn from
RUN_ON = r"(The|This|It|We|You|If|In|There|I|They|That|But|And|When|So|However|These|A|For) "
ENDED = r"[.!?。！？…:：;；][\"'”’)）」』]*$"


def held(file):
    return zlib.crc32(file.encode()) % 5 < 2


def window(parts, language, name, kept=False, gap=" "):
    """A sound window out of sentences."""
    text, sentences = "", []
    for part in parts:
        text += gap if text else ""
        sentences.append({"span": (len(text), len(text) + len(part)), "block": 0, "language": language, "kind": None, "counts": True})
        text += part
    return {"text": text, "sentences": sentences, "opaque": [], "faults": [], "set": name, "held": kept}


def posts(path):
    """Sound windows of the posts in a file of blocks.ts."""
    for line in open(path, encoding="utf8"):
        document = json.loads(line)
        for first, last in document["windows"]:
            found = {"text": "", "sentences": [], "opaque": [], "faults": [], "set": "posts", "held": held(document["file"])}
            for index in range(first, last):
                block = document["blocks"][index]
                found["text"] += "\n" if found["text"] else ""
                at = len(found["text"])
                found["text"] += block["text"]
                found["opaque"] += [(begin + at, end + at) for begin, end in block["opaque"]]
                for begin, end in block["sentences"]:
                    whole = block["kind"] != "item" or re.search(ENDED, block["text"][begin:end]) is not None
                    counts = block["language"] != "other" and block["kind"] in ("paragraph", "item", "quote") and whole
                    found["sentences"].append({"span": (begin + at, end + at), "block": index, "language": block["language"],
                                               "kind": None, "counts": counts})
            yield found


def others(data, chance):
    """Sound windows of other texts: excerpts for schools, Chinese news and encyclopaedia."""

    def grouped(sentences, language, name, size):
        group, length = [], 0
        for sentence in [*sentences, None]:
            if group and (sentence is None or length + len(sentence) > size):
                yield window(group, language, name, gap=" " if language == "en" else "")
                group, length = [], 0
            if sentence is not None:
                group.append(sentence)
                length += len(sentence)

    for text, _ in chance.sample(corpora.clear(data)[0], 1350):
        flat = re.sub(r"\s+", " ", text).strip()
        yield from grouped(re.split(r"(?<=[.!?])[\"”’]?\s+(?=[\"“A-Z])", flat), "en", "clear", 450)
    with open(f"{data}/onestop_english/onestop.jsonl", encoding="utf8") as file:
        for text in chance.sample([json.loads(line)["text"] for line in file], 50):
            for paragraph in text.split("\n"):
                if len(paragraph) > 60:
                    yield from grouped(re.split(r"(?<=[.!?])[\"”’]?\s+(?=[\"“A-Z])", paragraph.strip()), "en", "onestop", 450)
    held_out = corpora.held_out(data)
    news = corpora.without(corpora.peoples_daily(data), held_out)
    more = corpora.without(corpora.uner_chinese(data), held_out) + [[s] for s in corpora.msra_parts(data)[2]]
    for documents, most in ((news, 1600), (more, 1500)):
        for document in chance.sample(documents, min(most, len(documents))):
            yield from grouped([compose([s], glue_chinese, chance)[0] for s in document], "zh", "news", 220)


def degraded(sound, share, counts, chance):
    """A window with mistakes in about `share` of its sentences, or None where there is no place for any."""
    edits, kinds, joined, text, sentences = [], {}, set(), sound["text"], sound["sentences"]
    for index, sentence in enumerate(sentences):
        if not sentence["counts"] or index in joined:
            continue
        begin, end = sentence["span"]
        after = sentences[index + 1] if index + 1 < len(sentences) else None
        dice = chance.random()
        if dice < 0.03 and sentence["language"] == "en" and after and after["counts"] and after["block"] == sentence["block"]:
            start = after["span"][0]
            if re.search(r"[a-z]\.$", text[begin:end]) and re.match(RUN_ON, text[start:]):
                word = re.match(r"\w+", text[start:])[0]
                link = chance.choice([", ", " ", " , "]) + (word if word == "I" else word.lower())
                edits.append(("run-on", end - 1, start + len(word), link))
                kinds[index] = "run-on"
                joined.add(index + 1)
        elif dice < share and end - begin >= 12:
            code = [(max(a, begin) - begin, min(b, end) - begin) for a, b in sound["opaque"] if a < end and b > begin]
            possible = (faults.english if sentence["language"] == "en" else faults.chinese)(text[begin:end], code, chance)
            made = faults.chosen(possible, chance.choice(counts), chance)
            if made:
                edits += [(kind, a + begin, b + begin, new) for kind, a, b, new in made]
                kinds[index] = made[0][0] if len(made) == 1 else "several"
    if not edits:
        return None
    edits.sort(key=lambda edit: edit[1])
    changed, spans, shifts = faults.applied(text, edits)

    def moved(place, opening):
        # What is put in at a beginning belongs to what begins there.
        grown = [by for (at, by), edit in zip(shifts, edits) if at < place or (at == place and (not opening or edit[1] < place))]
        return place + (grown[-1] if grown else 0)

    kept = []
    for index, sentence in enumerate(sentences):
        if index not in joined:
            end = sentences[index + 1]["span"][1] if kinds.get(index) == "run-on" else sentence["span"][1]
            kept.append({**sentence, "span": (moved(sentence["span"][0], True), moved(end, False)), "kind": kinds.get(index)})
    opaque = [(moved(a, True), moved(b, False)) for a, b in sound["opaque"]]
    return {**sound, "text": changed, "sentences": kept, "opaque": opaque, "faults": spans, "set": sound["set"] + " degraded"}


def learners(data):
    """JFLEG as windows of one sentence: the sources, at fault where two of four rewrites change them, and two rewrites."""

    def lines(name):
        with open(f"{data}/jfleg/{name}", encoding="utf8") as file:
            return [compose([[(token, "O") for token in line.split()]], glue_written, fixed_chance())[0] for line in file]

    rewrites = [lines(f"dev.ref{part}") for part in range(4)]
    for index, text in enumerate(lines("dev.src")):
        kept, votes, changed = index % 5 in (0, 3), np.zeros(len(text), int), 0
        places = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
        for part in rewrites:
            hit = np.zeros(len(text), bool)
            matcher = difflib.SequenceMatcher(None, [text[a:b] for a, b in places], re.findall(r"\w+|[^\w\s]", part[index]), False)
            for operation, first, last, _, _ in matcher.get_opcodes():
                for begin, end in places[first : max(last, first + 1)] if operation != "equal" else []:
                    hit[begin:end] = True
            votes += hit
            changed += hit.any()
        source = window([text], "en", "learners", kept)
        source["sentences"][0]["kind"] = "learner" if changed >= 2 else "unclear"
        source["faults"] = [(i, i + 1) for i in np.flatnonzero(votes >= 2)]
        source["unsure"] = [(i, i + 1) for i in np.flatnonzero(votes == 1)]
        yield source
        for part in (0, 2):
            yield window([rewrites[part][index]], "en", "rewrites", kept)


def labelled(tokenizer, found):
    """(ids, labels, sentences) of a window. A label is 1 at fault, 0 sound, -1 not to be learned: beside a fault."""
    text, encoding = found["text"], tokenizer.encode(found["text"], add_special_tokens=False)
    edges = encoding.offsets[:LONGEST]
    ends = np.array([end for _, end in edges], int)
    # A subword may cover the blank before it: what counts is where its letters begin.
    begins = np.array([a + 1 if text[a : a + 1].isspace() and b > a + 1 else a for a, b in edges], int)
    labels, numbers = np.zeros(len(edges), np.int64), np.full(len(edges), -1)
    for number, sentence in enumerate(found["sentences"]):
        numbers[(begins >= sentence["span"][0]) & (begins < sentence["span"][1])] = number
    for begin, end in found["opaque"]:
        numbers[(begins >= begin) & (ends <= end)] = -1
    for begin, end in found.get("unsure", ()):
        labels[(begins < end) & (ends > begin)] = -1
    for begin, end in (fault[:2] for fault in found["faults"]):
        while begin < end and text[begin].isspace():
            begin += 1
        while end > begin and text[end - 1].isspace():
            end -= 1
        # Where something is missing, the subword after the gap is at fault.
        hit = np.flatnonzero((begins < end) & (ends > begin)) if begin < end else np.flatnonzero(ends > begin)[:1]
        if len(hit):
            labels[hit] = 1
            for beside in (hit[0] - 1, hit[-1] + 1):
                if 0 <= beside < len(labels) and labels[beside] == 0:
                    labels[beside] = -1
    return encoding.ids[:LONGEST], labels, numbers


def collect(data, blocks, seed=1):
    """(windows to learn from, windows to judge by)."""
    chance = random.Random(seed)
    fit, judged = [], []
    for sound in posts(blocks):
        (judged if sound["held"] else fit).append(sound)
        if sound["held"]:
            copies = [degraded(sound, 0.36, [1], chance) for _ in range(2)]
            judged += [copy for copy in copies if copy]
        else:
            chinese = bool(sound["sentences"]) and sound["sentences"][0]["language"] == "zh"
            copies = [degraded(sound, 0.45, COUNTS, chance) for _ in range(7 if chinese else 2)]
            fit += [copy for copy in copies if copy]
    fit += [copy for copy in (degraded(sound, 0.45, COUNTS, chance) for sound in others(data, chance)) if copy]
    for found in learners(data):
        # Few, but real: four times.
        (judged if found["held"] else fit).extend([found] * (1 if found["held"] else 4))
    return fit, judged
