"""Every figure of the model card, from an exported model.

    python evaluate.py --model ../encoder.onnx --tokenizer ../tokenizer.json
"""

import argparse
import os

import numpy as np

import corpora
from evaluation import entity_table, run, score_groups, tag, token_table
from runtime import network_of
from windows import WORDS, Subwords, compose, glue_spaced, glue_written, fixed_chance, pack


def together(tokens, chance):
    """Chinese text as it is written: no blanks."""
    return tokens, [""] * len(tokens)


def development(network, subwords, data):
    packed = pack(corpora.conll2003(data, "testa"), subwords, 128)
    entity_table("CoNLL-2003 testa, ctx: entities", score_groups(network, subwords, packed, glue_spaced)[0])


def headline(network, subwords, data):
    packed = pack(corpora.conll2003(data, "testb"), subwords, 128)
    entity_table("CoNLL-2003 testb, ctx: entities", score_groups(network, subwords, packed, glue_spaced)[0])


def english(network, subwords, data):
    documents = corpora.conll2003(data, "testb")
    sentences, packed = [[s] for s in corpora.flat(documents)], pack(documents, subwords, 128)
    forms = {
        "ctx": (packed, glue_spaced), "ctx, detokenised": (packed, glue_written),
        "sentence": (sentences, glue_spaced), "sentence, detokenised": (sentences, glue_written),
    }
    for name, (groups, glue) in forms.items():
        counts, gold, found = score_groups(network, subwords, groups, glue)
        entity_table(f"CoNLL-2003 testb, {name}: entities", counts)
        token_table(f"CoNLL-2003 testb, {name}: tokens", gold, found)


def chinese(network, subwords, data):
    evaluation, development, _ = corpora.msra_parts(data)
    for name, sentences in (("development, 200", development), ("evaluation, 400", evaluation)):
        entity_table(f"zh_msra {name} sentences: entities", score_groups(network, subwords, [[s] for s in sentences], together)[0])


def predict(network, subwords, texts):
    rows = []
    for start in range(0, len(texts), 64):
        encoded = [subwords.ids(text) for text in texts[start : start + 64]]
        rows += [traits.mean(0) for _, traits in run(network, encoded)]
    return np.stack(rows)


def traits(network, subwords, data):
    train, development, evaluation = corpora.ellipse(data)
    mean = np.mean([n for _, n in train + development], 0)
    numbers = np.array([n for _, n in evaluation])
    guess = predict(network, subwords, [t for t, _ in evaluation])[:, :6]
    own, base = np.sqrt(((guess - numbers) ** 2).mean(0)), np.sqrt(((mean - numbers) ** 2).mean(0))
    print(f"\nELLIPSE, {len(numbers)} held-out essays\n{'':16}{'RMSE':>8}{'of mean':>9}{'Pearson':>9}")
    for i, name in enumerate(corpora.TRAITS):
        print(f"{name:16}{own[i]:8.4f}{base[i]:9.4f}{np.corrcoef(guess[:, i], numbers[:, i])[0, 1]:9.3f}")
    print(f"{'MCRMSE':16}{own.mean():8.4f}{base.mean():9.4f}   {100 * (1 - own.mean() / base.mean()):.1f} % below the mean")


def readability(network, subwords, data):
    train, evaluation = corpora.clear(data)
    numbers = np.array([n for _, n in evaluation])
    guess = predict(network, subwords, [t for t, _ in evaluation])[:, 6]
    base = np.sqrt(((np.mean([n for _, n in train]) - numbers) ** 2).mean())
    error, pearson = np.sqrt(((guess - numbers) ** 2).mean()), np.corrcoef(guess, numbers)[0, 1]
    print(f"\nCLEAR, {len(numbers)} held-out excerpts: RMSE {error:.4f} (of the mean {base:.4f}), Pearson {pearson:.3f}")


def technical(network, subwords, data):
    """How often plain lower-case words of software talk are tagged, and how dense mentions are in drafts."""
    chance = fixed_chance()
    composed = [compose(g, glue_written, chance) for g in pack(corpora.stackoverflow(data, "dev"), subwords, 128)]
    plain = tagged = 0
    for (text, skipped, places), found in zip(composed, tag(network, subwords, [t for t, _, _ in composed])):
        for begin, end in places:
            if text[begin:end].isalpha() and text[begin:end].islower() and not any(b <= begin < e for b, e, _ in skipped):
                plain += 1
                tagged += any(b <= begin < e for b, e, _ in found)
    print(f"\nSoftware talk: {tagged} of {plain} plain lower-case words tagged ({100 * tagged / plain:.2f} %)")
    for language in ("en", "zh"):
        paragraphs = [p for text in corpora.markdown(data, language)[::5] for p in text.split("\n\n") if 40 < len(p) < 800][:600]
        mentions = sum(map(len, tag(network, subwords, paragraphs)))
        words = sum(len(WORDS.findall(p)) for p in paragraphs)
        print(f"Markdown drafts, {language}: {1000 * mentions / words:.1f} mentions per 1,000 words")


PARTS = {
    "english": english, "chinese": chinese, "technical": technical, "traits": traits,
    "readability": readability, "development": development, "headline": headline,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--data", default=os.environ.get("INKBEARING_DATA"))
    parser.add_argument("--parts", nargs="+", default=list(PARTS), choices=list(PARTS))
    options = parser.parse_args()
    network, subwords = network_of(options.model), Subwords(options.tokenizer)
    for part in options.parts:
        PARTS[part](network, subwords, options.data)


if __name__ == "__main__":
    main()
