"""Scores of a tagger and of the traits, for any function from padded ids to logits."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np

from corpora import LABELS
from windows import BEGIN, END, PAD, batches, compose, fixed_chance, mentions_of, pad, viterbi

LONGEST = 254


def run(network, rows, tokens=1536):
    """(tag logits, trait rows) for each row of subword ids, cut into pieces of at most 254."""
    pieces = [(i, at) for i, row in enumerate(rows) for at in range(0, max(len(row), 1), LONGEST)]
    cut = [rows[i][at : at + LONGEST] for i, at in pieces]
    results = [None] * len(cut)

    def passed(batch):
        ids = pad([cut[i] for i in batch], PAD, (BEGIN, END))
        return batch, *network(ids, (ids != PAD).astype(np.int64))

    with ThreadPoolExecutor(2) as pool:
        outputs = list(pool.map(passed, batches([len(c) for c in cut], tokens)))
    for batch, tags, traits in outputs:
        for place, index in enumerate(batch):
            inside = slice(1, len(cut[index]) + 1)
            results[index] = (tags[place, inside], traits[place, inside])
    joined = [([], []) for _ in rows]
    for (row, _), (tags, traits) in zip(pieces, results):
        joined[row][0].append(tags)
        joined[row][1].append(traits)
    return [(np.concatenate(a), np.concatenate(b)) for a, b in joined]


def tag(network, subwords, texts):
    """Predicted mentions of each text."""
    encoded = [subwords.heads(text) for text in texts]
    found = []
    for text, (_, heads), (tags, _) in zip(texts, encoded, run(network, [ids for ids, _ in encoded])):
        chosen = [i for i, head in enumerate(heads) if head >= 0]
        found.append(mentions_of(text, [heads[i] for i in chosen], viterbi(tags[chosen])))
    return found


def score_groups(network, subwords, groups, glue, between=" "):
    """Entity counts by kind and token tags (gold, predicted) over groups of sentences."""
    chance = fixed_chance()
    composed = [compose(group, glue, chance, between) for group in groups]
    predicted = tag(network, subwords, [text for text, _, _ in composed])
    counts, gold_tags, found_tags = {}, [], []
    for group, (_, gold, places), found in zip(groups, composed, predicted):
        for kind in {m[2] for m in gold + found}:
            right = len({m for m in gold if m[2] == kind} & {m for m in found if m[2] == kind})
            old = counts.get(kind, (0, 0, 0))
            new = (right, sum(m[2] == kind for m in found), sum(m[2] == kind for m in gold))
            counts[kind] = tuple(a + b for a, b in zip(old, new))
        gold_tags += [t for sentence in group for _, t in sentence]
        found_tags += token_tags(places, found)
    return counts, gold_tags, found_tags


def token_tags(places, mentions):
    """BIO tags of tokens from the mentions that hold their first characters."""
    tags, used = [], set()
    for begin, _ in places:
        inside = next((m for m in mentions if m[0] <= begin < m[1]), None)
        tags.append("O" if inside is None else ("I-" if inside in used else "B-") + inside[2])
        used.add(inside)
    return tags


def rates(right, found, gold):
    precision, recall = right / max(found, 1), right / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def entity_f1(counts):
    return rates(*(sum(c[i] for c in counts.values()) for i in range(3)))[2]


def entity_table(title, counts):
    print(f"\n{title}\n{'':8}{'P':>8}{'R':>8}{'F1':>8}{'support':>9}")
    for kind in sorted(counts):
        print(f"{kind:8}" + "".join(f"{v:8.4f}" for v in rates(*counts[kind])) + f"{counts[kind][2]:9}")
    total = [sum(c[i] for c in counts.values()) for i in range(3)]
    print(f"{'all':8}" + "".join(f"{v:8.4f}" for v in rates(*total)) + f"{total[2]:9}")


def token_table(title, gold, found):
    """P, R, F1, support of the nine tags and their averages."""
    gold, found = np.array(gold), np.array(found)
    rows = {}
    for label in LABELS:
        right, guessed, support = ((gold == label) & (found == label)).sum(), (found == label).sum(), (gold == label).sum()
        rows[label] = (*rates(right, guessed, support), support)
    print(f"\n{title}\n{'':16}{'P':>8}{'R':>8}{'F1':>8}{'support':>9}")
    for label, row in rows.items():
        print(f"{label:16}" + "".join(f"{v:8.4f}" for v in row[:3]) + f"{row[3]:9}")
    inside = ((gold != "O") & (gold == found)).sum()
    table = np.array([row[:3] for row in rows.values()])
    supports = np.array([row[3] for row in rows.values()])
    averages = {
        "micro with O": [(gold == found).mean()] * 3,
        "micro without O": rates(inside, (found != "O").sum(), (gold != "O").sum()),
        "macro": table.mean(0),
        "weighted": (table * supports[:, None]).sum(0) / supports.sum(),
    }
    for name, row in averages.items():
        print(f"{name:16}" + "".join(f"{v:8.4f}" for v in row) + f"{len(gold):9}")
