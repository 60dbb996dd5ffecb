"""Train the shared encoder on tags and traits together, within a budget of minutes.

Every batch mixes windows of all sources; the learning rate follows the elapsed time down to zero, so the run
ends when it should whatever else the machine does. Checkpoints let a stopped run go on.

    python train.py --encoder WORK/encoder --out WORK/run --minutes 70
"""

import argparse
import os
import random
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file

import corpora
from evaluation import entity_f1, run, score_groups
from network import Dropout, Shadow, encode, new_heads, trait_features
from windows import BEGIN, END, IGNORED, PAD, Subwords, batches, compose, glue_chinese, glue_spaced, glue_written, pack, pad

LONGEST = 254
EXPECTED_HEADS, EXPECTED_TEXTS = 450, 1.5


class Tagged:
    """Endless labelled windows of a token corpus: texts set both ways, lengths at random."""

    def __init__(self, documents, subwords, chance, chinese=False, lower_only=False):
        self.documents, self.subwords, self.chance = documents, subwords, chance
        self.chinese, self.lower_only = chinese, lower_only
        self.windows = self._windows()

    def _windows(self):
        while True:
            order = list(self.documents)
            self.chance.shuffle(order)
            for document in order:
                glue = glue_chinese if self.chinese else self.chance.choice([glue_spaced, glue_written])
                yield from self._cut(document, glue)

    def _cut(self, document, glue):
        group, size, limit = [], 0, self._limit()
        for sentence in document:
            length = len(sentence) * (0.8 if self.chinese else 1.45)
            if group and size + length > limit:
                yield self._window(group, glue)
                group, size, limit = [], 0, self._limit()
            group.append(sentence)
            size += length
        if group:
            yield self._window(group, glue)

    def _limit(self):
        return self.chance.choice([0, 16, 32, 64, 96, 128, 128, 128, 240])

    def _window(self, group, glue):
        text, mentions, _ = compose(group, glue, self.chance, "" if self.chinese else " ")
        ids, labels, heads = self.subwords.labelled(text, mentions)
        if self.lower_only:  # where other kinds are annotated, only plain lower-case words are safe to call O
            labels = [y if y != 0 or h < 0 or not text[h].isupper() else IGNORED for y, h in zip(labels, heads)]
        begin = self.chance.randrange(len(ids) - LONGEST) if len(ids) > LONGEST else 0
        return ids[begin : begin + LONGEST], labels[begin : begin + LONGEST], None


class Rated:
    """Endless random windows of texts that carry numbers (nan where a number is unknown)."""

    def __init__(self, texts, subwords, chance, longest):
        self.rows = [(subwords.ids(text), np.array(numbers, np.float32)) for text, numbers in texts]
        self.chance, self.longest = chance, longest
        self.windows = self._windows()

    def _windows(self):
        while True:
            self.chance.shuffle(self.rows)
            for ids, numbers in self.rows:
                length = self.chance.randint(64, self.longest)
                begin = self.chance.randrange(len(ids) - length) if len(ids) > length else 0
                piece = ids[begin : begin + length]
                yield piece, [IGNORED] * len(piece), numbers


class Mixture:
    """Batches in which each source has its share of subwords."""

    def __init__(self, sources, chance, tokens):
        self.sources, self.chance, self.tokens = sources, chance, tokens
        self.used = {name: 0 for name in sources}

    def batches(self):
        while True:
            windows = []
            while sum(len(w[0]) for w in windows) < 24 * self.tokens:
                name = min(self.sources, key=lambda n: self.used[n] / self.sources[n][1])
                windows.append(next(self.sources[name][0].windows))
                self.used[name] += len(windows[-1][0]) + 2
            groups = list(batches([len(w[0]) for w in windows], self.tokens))
            self.chance.shuffle(groups)
            for group in groups:
                yield [windows[i] for i in group]


def sources(data, subwords, chance, sets):
    """Each source with its share of the subwords."""
    held = corpora.held_out(data)

    def english(documents):
        return Tagged(documents, subwords, chance)

    def chinese(documents):
        return Tagged(corpora.without(documents, held), subwords, chance, chinese=True)

    if sets == "open":
        return {
            "wikigold": (english(corpora.wikigold(data)), 0.35),
            "ewt": (english(corpora.uner_english(data)), 0.2),
            "btc": (english(corpora.btc(data)), 0.15),
            "uner": (chinese(corpora.uner_chinese(data)), 0.3),
        }
    unknown = [float("nan")]
    essays = [(t, [*n, *unknown]) for t, n in corpora.ellipse(data)[0]]
    excerpts = [(t, [*unknown * 6, n]) for t, n in corpora.clear(data)[0]]
    _, _, rest = corpora.msra_parts(data)
    return {
        "conll": (english(corpora.conll2003(data, "train")), 0.30),
        "wikigold": (english(corpora.wikigold(data)), 0.02),
        "wikineural": (english(corpora.wikineural(data)), 0.02),
        "software": (Tagged(corpora.stackoverflow(data), subwords, chance, lower_only=True), 0.03),
        "msra": (chinese([[s] for s in rest]), 0.08),
        "daily": (chinese(corpora.peoples_daily(data)), 0.11),
        "uner": (chinese(corpora.uner_chinese(data)), 0.03),
        "cluener": (chinese([[s] for part in ("train", "dev") for s in corpora.cluener(data, part)]), 0.04),
        "essays": (Rated(essays, subwords, chance, 240), 0.32),
        "excerpts": (Rated(excerpts, subwords, chance, 200), 0.05),
    }


def scales(mixture):
    """Mean and spread of the seven numbers over the rated texts."""
    rated = [source for source, _ in mixture.sources.values() if isinstance(source, Rated)]
    if not rated:
        return np.zeros(7, np.float32), np.ones(7, np.float32)
    numbers = np.stack([row[1] for source in rated for row in source.rows])
    return np.nanmean(numbers, 0), np.nanstd(numbers, 0)


def losses(work, batch, dropout, mean, spread, smoothing):
    """Tag loss and trait loss of one batch; each item weighs the same in every batch."""
    ids = torch.from_numpy(pad([w[0] for w in batch], PAD, (BEGIN, END)))
    labels = torch.from_numpy(pad([w[1] for w in batch], IGNORED, (IGNORED, IGNORED)))
    states = encode(work, ids, (ids != PAD).long(), dropout=dropout, every_layer=True)
    logits = F.linear(dropout(states[-1]), work["heads.general.weight"], work["heads.general.bias"])
    tagging = F.cross_entropy(logits.view(-1, 9), labels.view(-1), ignore_index=IGNORED, reduction="sum", label_smoothing=smoothing)
    rated = [i for i, w in enumerate(batch) if w[2] is not None]
    rating = torch.zeros(())
    if rated:
        inside = (ids[rated] > END).float()[..., None]
        features = (trait_features([s[rated] for s in states]) * inside).sum(1) / inside.sum(1)
        guess = F.linear(features, work["heads.traits.weight"], work["heads.traits.bias"])
        truth = torch.from_numpy((np.stack([batch[i][2] for i in rated]) - mean) / spread)
        known = ~torch.isnan(truth)
        error = torch.where(known, guess - torch.nan_to_num(truth), torch.zeros(())) ** 2
        rating = (error.sum(1) / known.sum(1)).sum()
    return tagging / EXPECTED_HEADS, rating / EXPECTED_TEXTS


WORDS = "embeddings.word_embeddings.weight"


class Part:
    """Every second layer with an optimiser of its own, so that two threads share the stepping.

    Learning rates fall from the heads to the embeddings. The word embeddings step only where a batch used them.
    """

    def __init__(self, shadow, index, count, rate, decay, layers=12):
        self.shadow, self.names, groups = shadow, [], []
        for name, value in shadow.master.items():
            depth = int(name.split(".")[2]) + 1 if ".layer." in name else 0 if "embeddings" in name else layers + 1
            if depth % count == index:
                scale = 3.0 if depth > layers else decay ** (layers + 1 - depth)
                groups.append({"params": [value], "lr": rate * scale, "weight_decay": 0.01 if value.ndim > 1 else 0.0})
                self.names.append(name)
        words = [self.names.index(WORDS)] if WORDS in self.names else []
        self.optimisers = [torch.optim.SparseAdam(groups.pop(w)["params"], lr=rate * 0.25, betas=(0.9, 0.98)) for w in words]
        self.dense = [group["params"][0] for group in groups]
        self.optimisers.append(torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True))
        self.rates = [[group["lr"] for group in optimiser.param_groups] for optimiser in self.optimisers]

    def step(self, replicas, factor):
        self.shadow.gradients(replicas, self.names)
        torch.nn.utils.clip_grad_norm_(self.dense, 0.7)
        for optimiser, rates in zip(self.optimisers, self.rates):
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * factor
            optimiser.step()
        self.shadow.refresh(self.names)

    def state(self):
        return [optimiser.state_dict() for optimiser in self.optimisers]

    def load(self, states):
        for optimiser, state in zip(self.optimisers, states):
            optimiser.load_state_dict(state)


def network_of(work):
    """The trained state as the function that `evaluation.run` expects."""

    def network(ids, mask):
        with torch.no_grad():
            states = encode(work, torch.from_numpy(ids), torch.from_numpy(mask), every_layer=True)
            tags = F.linear(states[-1], work["heads.general.weight"], work["heads.general.bias"])
            traits = F.linear(trait_features(states), work["heads.traits.weight"], work["heads.traits.bias"])
        return tags.numpy(), traits.numpy()

    return network


def develop(work, subwords, data, mean, spread):
    """Quick scores on a part of testa, on the Chinese development sentences and on some essays."""
    groups = pack(corpora.conll2003(data, "testa")[::5], subwords, 128)
    network = network_of(work)
    f1 = [entity_f1(score_groups(network, subwords, groups, glue)[0]) for glue in (glue_spaced, glue_written)]
    chinese = [[s] for s in corpora.msra_parts(data)[1]]
    plain = lambda tokens, chance: (tokens, [""] * len(tokens))
    f1.append(entity_f1(score_groups(network, subwords, chinese, plain)[0]))
    essays = corpora.ellipse(data)[1][::2]
    guess = np.stack([rows.mean(0) for _, rows in run(network, [subwords.ids(text) for text, _ in essays])]) * spread + mean
    errors = [((g - np.stack([n for _, n in essays])) ** 2).mean(0) ** 0.5 for g in (guess[:, :6], mean[:6])]
    f1 += [e.mean() for e in errors]
    print("  development F1: spaced %.4f written %.4f chinese %.4f; essays' MCRMSE %.4f, of the mean %.4f" % tuple(f1), flush=True)


def save(path, content):
    torch.save(content, path + ".part")
    os.replace(path + ".part", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--data", default=os.environ.get("INKBEARING_DATA"))
    parser.add_argument("--data-sets", choices=["all", "open"], default="all")
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float, default=70)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--decay", type=float, default=0.95)
    parser.add_argument("--tokens", type=int, default=1024, help="places of a step, padding counted")
    parser.add_argument("--traits", type=float, default=0.4, help="weight of the trait loss")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--smoothing", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2, help="threads that each pass a part of the step's windows")
    options = parser.parse_args()
    torch.set_num_threads(1)
    os.makedirs(options.out, exist_ok=True)
    checkpoint = os.path.join(options.out, "checkpoint.pt")
    resumed = torch.load(checkpoint, weights_only=False) if os.path.exists(checkpoint) else None
    step, elapsed = (resumed["step"], resumed["elapsed"]) if resumed else (0, 0.0)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed + step)

    subwords = Subwords(os.path.join(options.encoder, "tokenizer.json"))
    mixture = Mixture(sources(options.data, subwords, chance, options.data_sets), chance, options.tokens // options.workers)
    mean, spread = scales(mixture)
    state = resumed["state"] if resumed else {**load_file(os.path.join(options.encoder, "model.safetensors")), **new_heads()}
    shadow = Shadow(state)
    parts = [Part(shadow, i, options.workers, options.rate, options.decay) for i in range(options.workers)]
    if resumed:
        for part, states in zip(parts, resumed["optimisers"]):
            part.load(states)
    workers = [
        (shadow.replica(), Dropout(options.dropout, torch.Generator().manual_seed(options.seed + 1000 * i + step)))
        for i in range(options.workers)
    ]

    def passes(worker, batch):
        work, dropout = worker
        tagging, rating = losses(work, batch, dropout, mean, spread, options.smoothing)
        (tagging + options.traits * rating).backward()
        return tagging.item(), rating.item()

    pool = ThreadPoolExecutor(options.workers, initializer=torch.set_num_threads, initargs=(1,))

    budget, last, saved, tested, seen, history = options.minutes * 60, time.time(), elapsed, elapsed, 0, []
    begun = last
    stream = mixture.batches()
    while True:
        progress = elapsed / budget
        if progress >= 1:
            break
        factor = min(1.0, progress / 0.05 + 0.002) * (1 - progress)
        drawn = [next(stream) for _ in workers]
        results = list(pool.map(passes, workers, drawn))
        replicas = [work for work, _ in workers]
        list(pool.map(lambda part: part.step(replicas, factor), parts))
        step, seen = step + 1, seen + sum(len(w[0]) + 2 for batch in drawn for w in batch)
        history.append(np.sum(results, 0))
        now = time.time()
        elapsed, last = elapsed + now - last, now
        if step % 50 == 0:
            means = np.mean(history[-50:], 0)
            print(f"step {step} minute {elapsed / 60:.1f} tags {means[0]:.4f} traits {means[1]:.4f} subwords/s {seen / (now - begun):.0f}", flush=True)
        if elapsed - tested > 1200:
            develop(shadow.work, subwords, options.data, mean, spread)
            tested = elapsed
        if elapsed - saved > 300:
            content = {"state": shadow.master, "optimisers": [part.state() for part in parts]}
            save(checkpoint, {**content, "step": step, "elapsed": elapsed})
            saved = elapsed
    state = {name: value.detach() for name, value in shadow.master.items()}
    # the trait head learned standardised numbers: give it the scale of the data
    state["heads.traits.weight"] = state["heads.traits.weight"] * torch.from_numpy(spread)[:, None].float()
    state["heads.traits.bias"] = state["heads.traits.bias"] * torch.from_numpy(spread).float() + torch.from_numpy(mean).float()
    save(os.path.join(options.out, "model.pt"), state)
    print(f"{step} steps, {seen} subwords in this run; by source: {mixture.used}", flush=True)
    develop(shadow.work, subwords, options.data, mean, spread)


if __name__ == "__main__":
    main()
