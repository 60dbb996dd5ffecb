"""Two heads on the frozen encoder, from features of the int8 model: which subwords are at fault, and what a text is about.

`fault` reads layers 2, 4, 8 and 12 at a subword and what is made of them at two neighbours on either side; it is learned
from mistakes whose places are known (faulty.py). A sentence's fault is the highest of its subwords'.

`meaning` is a linear map of layers 2, 4 and 8, centred and weighted by the subword's rarity, so that the sum over any
stretch is its embedding. The map begins as whitened principal components and learns to tell a sentence of a paragraph
from one put in from elsewhere.

    npx tsx blocks.ts DATA/markdown > WORK/blocks.jsonl
    python heads.py --state WORK/run/shifted.pt --tokenizer .. --blocks WORK/blocks.jsonl --out WORK/run/headed.pt
"""

import argparse
import json
import os
import random
import tempfile

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import faulty
from evaluation import run
from export import Graph
from network import EARLY_LAYER, TRAIT_LAYERS
from runtime import network_of
from windows import batches

WIDTH = 384 * (1 + len(TRAIT_LAYERS))
INNER, REACH, PLACES, RATE, EPOCHS = 128, 2, 1536, 1.5e-3, 4.0
MEANING, RARITY, STEPS, PULL = 64, 1e-3, 400, 1e-2
FALSE_ALARMS = 0.01
FEWEST = 8  # subwords of a sentence that is judged


def features_of(network, rows, file):
    """Half-precision features of each row of subword ids, in one file."""
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    table = np.memmap(file, np.float16, "w+", shape=(int(starts[-1]), WIDTH))
    for first in range(0, len(rows), 256):
        for index, (_, found) in enumerate(run(network, rows[first : first + 256], 1024), first):
            table[starts[index] : starts[index + 1]] = found[: len(rows[index])]
    return [table[a:b] for a, b in zip(starts, starts[1:])]


class Faults(torch.nn.Module):
    """The head of faults; the graph in export.py computes the same."""

    def __init__(self):
        super().__init__()
        self.register_buffer("centre", torch.zeros(WIDTH))
        self.register_buffer("spread", torch.ones(WIDTH))
        self.read = torch.nn.Linear(WIDTH, INNER)
        self.mix = torch.nn.Linear((2 * REACH + 1) * INNER, INNER)
        self.out = torch.nn.Linear(INNER, 1)
        torch.nn.init.constant_(self.out.bias, -3.5)

    def forward(self, x, inside):
        x = F.gelu(self.read((x - self.centre) / self.spread)) * inside[..., None]
        wide, length = F.pad(x, (0, 0, REACH, REACH)), x.shape[1]
        neighbours = torch.cat([wide[:, shift : shift + length] for shift in range(2 * REACH + 1)], -1)
        return self.out(x + F.gelu(self.mix(neighbours)))[..., 0]

    def state(self):
        """As the exported graph wants it: the scaling within the weights, the neighbours as a convolution."""
        weight = self.read.weight / self.spread
        return {
            "heads.fault.read.weight": weight,
            "heads.fault.read.bias": self.read.bias - weight @ self.centre,
            "heads.fault.mix.weight": self.mix.weight.view(INNER, -1, INNER).permute(0, 2, 1).contiguous(),
            "heads.fault.mix.bias": self.mix.bias,
            "heads.fault.weight": self.out.weight,
            "heads.fault.bias": self.out.bias,
        }


def stacked(features, labels, batch):
    """One batch: features, labels (-1 in the padding), and where there is text."""
    longest = max(len(labels[i]) for i in batch)
    x, y = np.zeros((len(batch), longest, WIDTH), np.float32), np.full((len(batch), longest), -1)
    inside = np.zeros((len(batch), longest), np.float32)
    for place, index in enumerate(batch):
        size = len(labels[index])
        x[place, :size], y[place, :size], inside[place, :size] = features[index], labels[index], 1
    return torch.from_numpy(x), torch.from_numpy(y), torch.from_numpy(inside)


def fit_faults(features, labels, epochs):
    torch.manual_seed(0)
    chance, head = random.Random(0), Faults()
    x, _, inside = stacked(features, labels, chance.sample(range(len(labels)), min(300, len(labels))))
    head.centre, head.spread = x[inside > 0].mean(0), x[inside > 0].std(0) + 1e-4
    optimiser = torch.optim.AdamW(head.parameters(), RATE, weight_decay=2e-2)
    queue = []
    for _ in range(int(np.ceil(epochs))):
        epoch = list(batches([len(row) + chance.randrange(8) for row in labels], PLACES))
        chance.shuffle(epoch)
        queue += epoch
    queue = queue[: int(len(queue) * epochs / np.ceil(epochs))]
    for step, batch in enumerate(queue):
        optimiser.param_groups[0]["lr"] = RATE * min(1, (step + 1) / 200) * (1 - step / len(queue))
        x, y, inside = stacked(features, labels, batch)
        logits, known = head(x, inside), y >= 0
        loss = F.binary_cross_entropy_with_logits(logits[known], y[known].float())
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return head.eval()


@torch.no_grad()
def judge(head, judged, rows):
    """Prints the thresholds of sound posts and how many sentences with one mistake lie above, by kind."""
    highest = {}
    for found, (features, labels, numbers) in zip(judged, rows):
        if not len(labels):
            continue
        logits = head(torch.from_numpy(np.asarray(features, np.float32))[None], torch.ones(1, len(labels)))[0].numpy()
        for number, sentence in enumerate(found["sentences"]):
            own = logits[numbers == number]
            if sentence["counts"] and len(own) >= FEWEST:
                kind = sentence["kind"] or (None if found["set"] in ("posts", "rewrites") else "beside")
                highest.setdefault((found["set"].split()[0], sentence["language"], kind), []).append(own.max())
    for language in ("en", "zh"):
        threshold = np.quantile(highest["posts", language, None], 1 - FALSE_ALARMS)
        print(f"{language}: threshold {threshold:.2f}")
        for (name, own, kind), values in sorted(highest.items(), key=str):
            if own == language:
                print(f"  {name:9} {kind or 'sound':14} {np.mean(np.array(values) > threshold):.3f} of {len(values)}")


def intruded(blocks, chance):
    """Paragraphs of posts that are learned from, as (sentences, gap, intruder's place or None)."""
    documents = [json.loads(line) for line in open(blocks, encoding="utf8")]
    paragraphs, pools = [], {}
    for document in (d for d in documents if not faulty.held(d["file"])):
        for block in document["blocks"]:
            if block["kind"] in ("paragraph", "item", "quote") and block["language"] != "other":
                sentences = [block["text"][a:b] for a, b in block["sentences"]][:9]
                for key in (document["file"], document["file"].split("__")[0]):
                    pools.setdefault((key, block["language"]), []).extend(sentences)
                if len(sentences) > 1:
                    paragraphs.append((document["file"], block["language"], sentences))
    for file, language, sentences in paragraphs:
        gap = " " if language == "en" else ""
        yield sentences, gap, None
        for _ in range(3 if language == "zh" else 1):
            other = chance.choice(pools[file.split("__")[0] if chance.random() < 0.4 else file, language])
            if other not in sentences and len(other) >= (40 if language == "en" else 12):
                place = chance.randrange(len(sentences))
                yield [*sentences[:place], other, *sentences[place + 1 :]], gap, place


def means(network, tokenizer, paragraphs, share):
    """For each paragraph the weighted means of its sentences' features, in their context."""
    result = []
    for first in range(0, len(paragraphs), 256):
        some = paragraphs[first : first + 256]
        found = [faulty.labelled(tokenizer, faulty.window(sentences, "", "", gap=gap)) for sentences, gap, _ in some]
        for (sentences, _, _), (ids, _, numbers), (_, rows) in zip(some, found, run(network, [ids for ids, _, _ in found], 1024)):
            weights = [np.where(numbers == number, share[ids], 0) for number in range(len(sentences))]
            result.append(np.stack([weight @ rows[: len(ids), : WIDTH - 384] / max(weight.sum(), 1e-9) for weight in weights]))
    return result


def rest(rows):
    """For each row the mean of the others."""
    return (rows.sum(0, keepdim=True) - rows) / (len(rows) - 1)


def fit_meaning(together, alone, places):
    """Weight and bias of the map: `together` are paragraphs' means in context, `alone` those of each sentence by itself."""
    torch.manual_seed(0)
    chance = random.Random(0)
    true = [i for i, place in enumerate(places) if place is None]
    rows = np.concatenate([together[i] for i in true])
    centre, spread = rows.mean(0), rows.std(0) + 1e-6
    _, sizes, axes = np.linalg.svd(rows - centre, full_matrices=False)
    begun = torch.tensor(axes[:MEANING] / (sizes[:MEANING, None] / np.sqrt(len(rows))) * spread).float()
    together, alone = ([torch.tensor((x - centre) / spread).float() for x in group] for group in (together, alone))
    several = [i for i in range(len(places)) if len(together[i]) >= 3]
    weight, sharp = begun.clone().requires_grad_(), torch.full((2,), 1.6, requires_grad=True)
    middle = torch.tensor(-0.3, requires_grad=True)
    optimiser = torch.optim.Adam([weight, sharp, middle], 3e-3)
    for step in range(STEPS):
        optimiser.param_groups[0]["lr"] = 3e-3 * (1 - step / STEPS)
        loss = PULL * ((weight - begun) ** 2).sum() / MEANING
        # A sentence belongs to its own paragraph and to none of the others.
        chosen = [(i, chance.randrange(len(together[i]))) for i in chance.sample(true, min(96, len(true)))]
        for share, group in ((0.7, alone), (0.15, together)):
            pairs = [(rows[place], rest(rows)[place]) for rows, place in ((F.dropout(group[i], 0.1) @ weight.T, p) for i, p in chosen)]
            own, others = (F.normalize(torch.stack(side), dim=-1) for side in zip(*pairs))
            loss = loss + share * F.cross_entropy(own @ others.T * 2 * sharp[0].exp(), torch.arange(len(pairs)))
        # An intruder is further from its neighbours than any true sentence.
        cosines, truths = [], []
        for i in chance.sample(several, min(96, len(several))):
            rows = together[i] @ weight.T
            near = F.cosine_similarity(rows, rest(rows))
            judged = range(len(rows)) if places[i] is None else [places[i]]
            cosines += [near[place] for place in judged]
            truths += [float(places[i] is None)] * len(judged)
        truths = torch.tensor(truths)
        costs = torch.where(truths == 1, 0.5, 2.0)
        loss = loss + F.binary_cross_entropy_with_logits((torch.stack(cosines) + middle) * sharp[1].exp(), truths, costs)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    weight = weight.detach().double().numpy() / spread
    weight /= np.sqrt((((rows_of(together) * spread) @ weight.T) ** 2).sum(1).mean())
    return weight, -weight @ centre


def rows_of(group):
    return torch.cat(group).double().numpy()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--state", "--tokenizer", "--blocks", "--out"):
        parser.add_argument(name, required=True)
    parser.add_argument("--data", default=os.environ.get("INKBEARING_DATA"))
    parser.add_argument("--epochs", type=float, default=EPOCHS)
    parser.add_argument("--share", type=float, default=1, help="learn from this share of the windows, for a trial")
    options = parser.parse_args()
    state = torch.load(options.state, map_location="cpu")
    graph = Graph({k: v for k, v in state.items() if not k.startswith(("heads.fault", "heads.meaning"))}, int8=True)
    network = network_of(graph.model(features=(EARLY_LAYER, *TRAIT_LAYERS)).SerializeToString(), traits=2)
    tokenizer = Tokenizer.from_file(os.path.join(options.tokenizer, "tokenizer.json"))

    chance = random.Random(0)
    windows = [[w for w in part if chance.random() < options.share] for part in faulty.collect(options.data, options.blocks)]
    labelled = [[faulty.labelled(tokenizer, w) for w in part] for part in windows]
    counts = np.bincount(np.concatenate([ids for ids, _, _ in labelled[0]]).astype(int), minlength=tokenizer.get_vocab_size())
    share = RARITY / (RARITY + counts / counts.sum())
    with tempfile.TemporaryDirectory() as folder:
        features = [features_of(network, [row[0] for row in part], f"{folder}/{i}") for i, part in enumerate(labelled)]
        head = fit_faults(features[0], [labels for _, labels, _ in labelled[0]], options.epochs)
        judge(head, windows[1], [(f, labels, numbers) for f, (_, labels, numbers) in zip(features[1], labelled[1])])
    paragraphs = [p for p in intruded(options.blocks, chance) if chance.random() < options.share]
    together = means(network, tokenizer, paragraphs, share)
    apart = iter(means(network, tokenizer, [([s], "", None) for sentences, _, _ in paragraphs for s in sentences], share))
    alone = [np.concatenate([next(apart) for _ in sentences]) for sentences, _, _ in paragraphs]
    weight, bias = fit_meaning(together, alone, [place for _, _, place in paragraphs])
    state.update({k: v.detach().float() for k, v in head.state().items()})
    state["heads.meaning.weight"] = torch.from_numpy(np.pad(weight, ((0, 0), (0, 384)))).float()
    state["heads.meaning.bias"] = torch.from_numpy(bias).float()
    state["heads.meaning.share"] = torch.from_numpy(share).float()
    torch.save(state, options.out)


if __name__ == "__main__":
    main()
