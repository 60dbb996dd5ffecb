"""Refit the trait head in closed form on texts' mean features, as the int8 model computes them.

Pairs of a better and a worse sentence (pairs.py) ask for differences beside the essays' values: without them the
head rates essays well, but tells a broken sentence from a sound one no better than by chance.

Ridge regression pulls the weights towards those of the training run. The penalty, and whether the essays the
encoder was trained on count at all beside the development essays, is chosen by cross-validation on texts whose
labels the encoder has not seen (for readability: on every second training excerpt).

    python refit.py --state WORK/run/model.pt --tokenizer WORK/encoder/tokenizer.json --out WORK/run/refitted.pt
"""

import argparse
import os

import numpy as np
import torch

import corpora
import pairs
from evaluation import run
from export import Graph
from runtime import network_of
from windows import Subwords

PENALTIES = [1e-2, 3e-2, 0.1, 0.3, 1, 3, 10, 100, 1e4]
FOLDS = 5
# How much the pairs, and the calm among sound sentences of each language, weigh beside the essays. They cost the essays
# half a percent of error; of held-out pairs of English posts 95 of 100 are told apart (85 without), of Chinese 91 (67).
PAIRS, CALM = 1.0, 1.0


def mean_features(network, subwords, texts):
    """One row a text: the plain mean over its subwords, in pieces so that memory stays small."""
    rows = []
    for start in range(0, len(texts), 64):
        encoded = [subwords.ids(text) for text in texts[start : start + 64]]
        rows += [features.mean(0) for _, features in run(network, encoded)]
    return np.stack(rows).astype(np.float64)


def ridge(features, numbers, penalty, weight, bias, contrast=None):
    """Weights and bias that fit `numbers`, pulled towards `weight` on the features' own scales.

    `contrast` is (differences of features, wanted differences, groups of sound sentences). The sound sentences are
    asked to differ little among each other, so that a sentence's value speaks of how it is written, not of its topic."""
    centre, spread = features.mean(0), features.std(0) + 1e-6
    scaled = (features - centre) / spread
    rest = numbers - features @ weight.T - bias
    middle = rest.mean(0)
    gram = scaled.T @ scaled / len(scaled) + penalty * np.eye(scaled.shape[1])
    wanted = scaled.T @ (rest - middle) / len(scaled)
    if contrast is not None:
        differences, falls, sound = contrast
        terms = [(PAIRS, differences, falls)]
        terms += [(CALM, group - group.mean(0), np.zeros((len(group), falls.shape[1]))) for group in sound]
        for share, rows, aim in terms:
            gram += share * (rows / spread).T @ (rows / spread) / len(rows)
            wanted += share * (rows / spread).T @ (aim - rows @ weight.T) / len(rows)
    change = np.linalg.solve(gram, wanted).T / spread
    return weight + change, bias + middle - change @ centre


def error(features, numbers, weight, bias):
    return np.sqrt(((features @ weight.T + bias - numbers) ** 2).mean(0)).mean()


def choose(seen, fresh, weight, bias, contrast=None):
    """The best (penalty, with seen texts or not) by cross-validation over the fresh texts, and its fit."""
    best = None
    for with_seen in (True, False) if seen is not None else (False,):
        for penalty in PENALTIES:
            scores = []
            for fold in range(FOLDS):
                out = np.arange(len(fresh[0])) % FOLDS == fold
                train = [part[~out] for part in fresh]
                if with_seen:
                    train = [np.concatenate(pair) for pair in zip(seen, train)]
                scores.append(error(fresh[0][out], fresh[1][out], *ridge(*train, penalty, weight, bias, contrast)))
            if best is None or np.mean(scores) < best[0]:
                best = (np.mean(scores), penalty, with_seen)
    train = [np.concatenate(pair) for pair in zip(seen, fresh)] if best[2] else fresh
    print("error %.4f with penalty %g, seen texts %s; before %.4f" % (*best, error(*fresh, weight, bias)))
    return ridge(*train, best[1], weight, bias, contrast)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--state", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--data", default=os.environ.get("INKBEARING_DATA"))
    parser.add_argument("--data-sets", default="all", choices=["all", "open"])
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    state = torch.load(options.state, map_location="cpu")
    network = network_of(Graph(state, int8=True).model(features=True).SerializeToString(), traits=2)
    subwords = Subwords(options.tokenizer)

    def prepare(rows):
        numbers = np.array([n for _, n in rows], float)
        return mean_features(network, subwords, [t for t, _ in rows]), numbers.reshape(len(rows), -1)

    def features(rows):
        return [mean_features(network, subwords, [row[side] for row in rows]) for side in (0, 1)]

    fit, judged = pairs.pairs(options.data, options.data_sets)
    better, worse = features(fit)
    published = [np.array([kind != "rewrite" and pairs.is_chinese(text) == zh for text, _, kind in fit]) for zh in (False, True)]
    falls = np.array([pairs.falls(kind) for _, _, kind in fit])
    contrast = better - worse, falls, [better[rows] for rows in published]
    weight, bias = (state[f"heads.traits.{k}"].double().numpy() for k in ("weight", "bias"))
    train, development, _ = corpora.ellipse(options.data)
    essays = choose(prepare(train), prepare(development), weight[:6], bias[:6], contrast)
    for name, rows in judged.items():
        sound, broken = features(rows)
        right = ((sound - broken) @ essays[0].T).mean(1) > 0
        print("%s: the better of two sentences rated higher in %.3f of %d held-out pairs" % (name, right.mean(), len(rows)))
    excerpts = choose(None, prepare(corpora.clear(options.data)[0][::2]), weight[6:], bias[6:])
    state["heads.traits.weight"] = torch.from_numpy(np.concatenate([essays[0], excerpts[0]])).float()
    state["heads.traits.bias"] = torch.from_numpy(np.concatenate([essays[1], excerpts[1]])).float()
    torch.save(state, options.out)


if __name__ == "__main__":
    main()
