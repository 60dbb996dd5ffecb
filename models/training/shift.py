"""Take out what the product's windows add to the traits.

The head is fitted on whole texts; the product cuts drafts at headings and paragraphs, which moves the means a little.
Training essays go through the product's own command line, and the mean error of each trait comes off the head's bias.

    python shift.py essays --data DATA > WORK/essays.jsonl
    node ../../dist/cli.js score WORK/essays.jsonl > WORK/scored.jsonl
    python shift.py apply --data DATA --scored WORK/scored.jsonl --state WORK/run/refitted.pt --out WORK/run/shifted.pt
"""

import argparse
import json
import os

import numpy as np
import torch

import corpora

EVERY = 3  # of the training essays: enough for a mean


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=["essays", "apply"])
    parser.add_argument("--data", default=os.environ.get("INKBEARING_DATA"))
    for name in ("--scored", "--state", "--out"):
        parser.add_argument(name)
    options = parser.parse_args()
    train, development, _ = corpora.ellipse(options.data)
    rows = dict(enumerate((train + development)[::EVERY]))
    if options.step == "essays":
        for index, (text, _) in rows.items():
            print(json.dumps({"id": index, "text": text}))
        return
    scored = [json.loads(line) for line in open(options.scored, encoding="utf8")]
    errors = [[entry["traits"][t] for t in corpora.TRAITS] - rows[entry["id"]][1] for entry in scored if entry["traits"]]
    state = torch.load(options.state, map_location="cpu")
    state["heads.traits.bias"][:6] -= torch.tensor(np.mean(errors, 0)).float()
    torch.save(state, options.out)
    print("taken off:", dict(zip(corpora.TRAITS, np.mean(errors, 0).round(3))))


if __name__ == "__main__":
    main()
