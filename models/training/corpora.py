"""Readers of the data sets. A corpus is a list of documents, a document a list of sentences,
a sentence a list of (token, BIO tag) pairs; texts with traits are (text, numbers) pairs."""

import glob
import gzip
import json
import os
import re
import unicodedata

import pandas as pd

LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"]
TRAITS = ["cohesion", "syntax", "vocabulary", "phraseology", "grammar", "conventions"]
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3001-\u3003\u3008-\u301f\uff01-\uff60]")


def to_bio(tags):
    """IOB1, IOB2 or BIO tags as strict BIO."""
    strict, previous = [], "O"
    for tag in tags:
        if tag == "O":
            strict.append("O")
        else:
            kind = tag[2:]
            begins = tag[0] == "B" or previous == "O" or previous[2:] != kind
            strict.append(("B-" if begins else "I-") + kind)
        previous = tag
    return strict


def read_columns(path, word=0, tag=-1, mapping=None):
    """A column file. Documents end at -DOCSTART- or `# newdoc`; tags outside LABELS become O."""
    documents, sentence = [[]], []

    def finish():
        if sentence:
            tags = to_bio([t for _, t in sentence])
            documents[-1].append([(w, t if t in LABELS else "O") for (w, _), t in zip(sentence, tags)])
            sentence.clear()

    with open(path, encoding="utf8", errors="replace") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line.strip():
                finish()
            elif line.startswith("-DOCSTART-") or line.startswith("# newdoc"):
                finish()
                if documents[-1]:
                    documents.append([])
            elif not line.startswith("# "):
                cells = line.split("\t") if "\t" in line else line.split()
                if len(cells) > 1 and cells[word].strip():
                    label = cells[tag].strip()
                    sentence.append((cells[word].strip(), mapping(label) if mapping else label))
    finish()
    return [d for d in documents if d]


def conll2003(data, part):
    return read_columns(f"{data}/conll2003/eng.{part}")


def flat(documents):
    """Every sentence of a corpus."""
    return [sentence for document in documents for sentence in document]


def alone(documents):
    """Each sentence as a document of its own, for sets without an order."""
    return [[sentence] for sentence in flat(documents)]


def msra(data):
    with open(f"{data}/zh_msra/val.sentences.txt", encoding="utf8") as words, open(f"{data}/zh_msra/val.tags.txt") as tags:
        return [list(zip(w.split(), to_bio(t.split()))) for w, t in zip(words, tags)]


def msra_parts(data):
    """The fixed evaluation (400) and development (200) sentences, and the rest."""
    sentences = msra(data)
    evaluation = [s for i, s in enumerate(sentences) if i % 7 == 3][:400]
    development = [s for i, s in enumerate(sentences) if i % 7 == 5][:200]
    held = {bare(s) for s in evaluation + development}
    rest = [s for i, s in enumerate(sentences) if bare(s) not in held]
    return evaluation, development, rest


def bare(sentence):
    """A sentence's text without whitespace and width variants, to compare sentences of different sets."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", "".join(token for token, _ in sentence)))


def without(documents, held):
    """A corpus without the sentences whose bare text is in `held`."""
    kept = [[s for s in document if bare(s) not in held] for document in documents]
    return [document for document in kept if document]


CLUENER = {"name": "PER", "company": "ORG", "organization": "ORG", "government": "ORG", "address": "LOC", "scene": "LOC"}


def cluener(data, part):
    """CLUENER as PER/ORG/LOC, one token a character; titles, books, films and games become O."""
    decoder, sentences = json.JSONDecoder(), []
    with open(f"{data}/zh_cluener/{part}.json", encoding="utf8") as file:
        source, position = file.read(), 0
    while position < len(source):
        while position < len(source) and source[position].isspace():
            position += 1
        if position >= len(source):
            break
        record, position = decoder.raw_decode(source, position)
        text, tags = record["text"], ["O"] * len(record["text"])
        for kind, surfaces in record["label"].items():
            if kind not in CLUENER:
                continue
            for begin, end in (span for spans in surfaces.values() for span in spans):
                if all(t == "O" for t in tags[begin : end + 1]):
                    tags[begin : end + 1] = ["B-" + CLUENER[kind]] + ["I-" + CLUENER[kind]] * (end - begin)
        sentences.append([(c, t) for c, t in zip(text, tags) if not c.isspace()])
    return sentences


def peoples_daily(data):
    """News, three sentences a document (the set marks no documents, and shuffles)."""
    sentences = flat(read_columns(f"{data}/zh_peoples_daily/dev.txt") + read_columns(f"{data}/zh_peoples_daily/test.txt"))
    return [sentences[i : i + 3] for i in range(0, len(sentences), 3)]


def stackoverflow(data, part="train"):
    """Software talk by question; its own kinds of entities are tagged SKIP, to be left out of the loss."""
    documents, sentence = [[]], []
    with open(f"{data}/stackoverflow_ner/{part}.txt", encoding="utf8", errors="replace") as lines:
        for line in [*lines, ""]:
            cells = line.rstrip("\n").split("\t")
            if cells[0].strip():
                sentence.append((cells[0], "O" if cells[1] == "O" else cells[1][:2] + "SKIP"))
            elif sentence:
                if sentence[0][0] == "Question_ID":
                    documents.append([])
                elif not re.match(r"Question_URL|Answer_to", sentence[0][0]) and sum(len(w) for w, _ in sentence) < 1000:
                    documents[-1].append(list(zip([w for w, _ in sentence], to_bio([t for _, t in sentence]))))
                sentence = []
    return [d for d in documents if d]


def uner_chinese(data, parts=("train", "dev", "test")):
    return [d for part in parts for d in alone(read_columns(f"{data}/zh_uner_gsdsimp/{part}.iob2", 1, 2))]


def uner_english(data):
    return [d for part in ("dev", "test") for d in read_columns(f"{data}/en_uner_ewt/{part}.iob2", 1, 2)]


def wikigold(data):
    return alone(read_columns(f"{data}/wikigold/wikigold.conllu", 1, 2))


def wikineural(data):
    return alone(read_columns(f"{data}/wikineural_en/val.conllu", 1, 2))


def btc(data):
    return [d for name in "abefgh" for d in alone(read_columns(f"{data}/btc/{name}.conll"))]


def held_out(data):
    """Bare texts of every Chinese evaluation and development sentence."""
    evaluation, development, _ = msra_parts(data)
    return {bare(s) for s in evaluation + development}


def chinese_training(data):
    """Every Chinese training sentence."""
    documents = alone([msra_parts(data)[2]]) + peoples_daily(data) + uner_chinese(data) + alone([cluener(data, "train")])
    return flat(without(documents, held_out(data)))


def ellipse(data):
    """Learners' essays with six traits, split by row: (training, development, evaluation).

    Every fifth row (2 of 5) is for evaluation, every tenth (9 of 10) for choosing the head's penalty.
    """
    frame = pd.read_csv(glob.glob(f"{data}/ellipse/*.csv")[0])
    numbers = frame[[t.capitalize() for t in TRAITS]].to_numpy(float)
    rows = [(text, numbers[i]) for i, text in enumerate(frame.full_text)]
    held = {re.sub(r"\s", "", row[0]) for i, row in enumerate(rows) if i % 5 == 2}
    free = [(i, row) for i, row in enumerate(rows) if i % 5 != 2 and re.sub(r"\s", "", row[0]) not in held]
    return ([r for i, r in free if i % 10 != 9], [r for i, r in free if i % 10 == 9], [r for i, r in enumerate(rows) if i % 5 == 2])


def clear(data):
    """Excerpts with their readability, split by row: (training, evaluation)."""
    frame = pd.read_csv(f"{data}/clear/clear.csv").dropna(subset=["Excerpt", "BT_easiness"])
    rows = list(zip(frame.Excerpt, frame.BT_easiness))
    return [r for i, r in enumerate(rows) if i % 5 != 2], [r for i, r in enumerate(rows) if i % 5 == 2]


def markdown(data, language):
    return [open(path, encoding="utf8").read() for path in sorted(glob.glob(f"{data}/markdown/{language}/*.md"))]


def plain_texts(data):
    """English and Chinese text to count subwords in when the vocabulary is trimmed."""

    def joined(documents, glue):
        return [glue.join(token for token, _ in sentence) for sentence in flat(documents)]

    english = joined(conll2003(data, "train") + wikineural(data) + wikigold(data) + uner_english(data) + btc(data), " ")
    for path in glob.glob(f"{data}/crossner/*.txt") + glob.glob(f"{data}/wnut17/*.conll") + [f"{data}/stackoverflow_ner/train.txt"]:
        english += joined(read_columns(path), " ")
    english += [text for text, _ in clear(data)[0]] + [text for text, _ in ellipse(data)[0]] + markdown(data, "en")
    with gzip.open(f"{data}/asap_aes/asap_aes.tsv.gz", "rt", encoding="utf8", errors="replace") as file:
        english += pd.read_csv(file, sep="\t").essay.tolist()[::2]
    with open(f"{data}/onestop_english/onestop.jsonl", encoding="utf8") as file:
        english += [json.loads(line)["text"] for line in file]

    chinese = joined([[s] for s in msra(data)] + peoples_daily(data) + uner_chinese(data), "") + markdown(data, "zh")
    chinese += joined([cluener(data, "train")], "") + joined(read_columns(f"{data}/zh_resume/train.char.bmes"), "")
    weibo = joined(read_columns(f"{data}/zh_weibo/train.conll"), "")
    return english, chinese + [re.sub(r"(?<=\D)\d", "", text) for text in weibo]
