"""Write a trained state as one ONNX file: `encoder.onnx` with int8 weights, or fp32 for comparison.

The graph is built node by node from onnxruntime's fused operators (quantised attention, skip + norm, dynamic
quantised matrices), so nothing depends on an exporter's patterns. Matrices are int8 per output channel, the
word embeddings int8 per row; the two small heads, the norms and the biases stay fp32.

    python export.py --state WORK/run/model.pt --tokenizer WORK/encoder --out ..
"""

import argparse
import os
import shutil

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from network import EARLY_LAYER, HEADS, TRAIT_LAYERS

FUSED = "com.microsoft"


def quantise(weight, axis):
    """Symmetric int8 with one scale for each slice along `axis`."""
    scale = np.abs(weight).max(axis=1 - axis, keepdims=True) / 127
    scale[scale == 0] = 1e-8
    return np.clip(np.round(weight / scale), -127, 127).astype(np.int8), scale.astype(np.float32).reshape(-1)


class Graph:
    """Collects nodes and constants; every method returns the name of its result."""

    def __init__(self, state, int8):
        self.state = {k: v.float().numpy() for k, v in state.items()}
        self.int8, self.nodes, self.constants, self.count = int8, [], [], 0

    def constant(self, value, name):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def parameter(self, name):
        return self.constant(self.state[name], name)

    def node(self, operator, inputs, domain="", outputs=1, **attributes):
        self.count += 1
        names = [f"{operator}_{self.count}" + (f"_{i}" if i else "") for i in range(outputs)]
        self.nodes.append(helper.make_node(operator, inputs, names, name=names[0], domain=domain, **attributes))
        return names if outputs > 1 else names[0]

    def linear(self, x, weight, bias, name):
        """x @ weight + bias with weight [in, out]."""
        if not self.int8:
            return self.node("Add", [self.node("MatMul", [x, self.constant(weight, name)]), self.constant(bias, name + ".bias")])
        values, scale = quantise(weight, 1)
        return self.node(
            "DynamicQuantizeMatMul",
            [x, self.constant(values, name), self.constant(scale, name + ".scale"), "", self.constant(bias, name + ".bias")],
            FUSED,
        )

    def dense(self, x, name):
        return self.linear(x, self.state[name + ".weight"].T, self.state[name + ".bias"], name)

    def head(self, x, name, output):
        product = self.node("MatMul", [x, self.constant(self.state[name + ".weight"].T, name + ".weight")])
        self.nodes.append(helper.make_node("Add", [product, self.parameter(name + ".bias")], [output], name=output))

    def embeddings(self):
        words = self.state["embeddings.word_embeddings.weight"]
        if self.int8:
            values, scale = quantise(words, 0)
            rows = self.node("Gather", [self.constant(values, "words"), "input_ids"])
            scales = self.node("Gather", [self.constant(scale[:, None], "words.scale"), "input_ids"])
            x = self.node("Mul", [self.node("Cast", [rows], to=TensorProto.FLOAT), scales])
        else:
            x = self.node("Gather", [self.constant(words, "words"), "input_ids"])
        table = self.state["embeddings.position_embeddings.weight"] + self.state["embeddings.token_type_embeddings.weight"][0]
        length = self.node("Shape", ["input_ids"], start=1, end=2)
        start = self.constant(np.array([0], np.int64), "zero")
        positions = self.node("Slice", [self.constant(table, "positions"), start, length, start])
        return self.norm(self.node("Add", [x, positions]), "embeddings.LayerNorm")

    def norm(self, x, name):
        return self.node("LayerNormalization", [x, self.parameter(name + ".weight"), self.parameter(name + ".bias")], axis=-1, epsilon=1e-12)

    def add_and_norm(self, x, change, name):
        # Two nodes: the fused SkipLayerNormalization takes more than a quarter of the whole encoder's time on a CPU.
        inputs = [self.node("Add", [x, change]), self.parameter(name + ".weight"), self.parameter(name + ".bias")]
        return self.node("LayerNormalization", inputs, axis=-1, epsilon=1e-12)

    def attention(self, x, mask, name):
        parts = [f"{name}attention.self.{k}" for k in ("query", "key", "value")]
        weight = np.concatenate([self.state[p + ".weight"].T for p in parts], 1)
        bias = self.constant(np.concatenate([self.state[p + ".bias"] for p in parts]), name + "attention.bias")
        if not self.int8:
            return self.node("Attention", [x, self.constant(weight, name + "attention"), bias, mask], FUSED, num_heads=HEADS)
        values, scale = quantise(weight, 1)
        quantised, input_scale, input_zero = self.node("DynamicQuantizeLinear", [x], outputs=3)
        inputs = [quantised, self.constant(values, name + "attention"), bias, input_scale,
                  self.constant(scale, name + "attention.scale"), mask, input_zero,
                  self.constant(np.zeros(scale.shape, np.int8), name + "attention.zero")]
        return self.node("QAttention", inputs, FUSED, num_heads=HEADS)

    def layer(self, x, mask, index):
        name = f"encoder.layer.{index}."
        mixed = self.dense(self.attention(x, mask, name), name + "attention.output.dense")
        x = self.add_and_norm(x, mixed, name + "attention.output.LayerNorm")
        inner = self.node("Gelu", [self.dense(x, name + "intermediate.dense")], FUSED)
        return self.add_and_norm(x, self.dense(inner, name + "output.dense"), name + "output.LayerNorm")

    def faults_and_meaning(self, early, read):
        """The outputs `fault` and `meaning` of heads.py: one product of the early layer and of what the traits read."""
        weight = np.concatenate([self.state["heads.fault.read.weight"], self.state["heads.meaning.weight"]]).T
        bias = np.concatenate([self.state["heads.fault.read.bias"], self.state["heads.meaning.bias"]])
        width = self.state["heads.fault.read.bias"].size
        parts = [
            self.node("MatMul", [early, self.constant(weight[: -read[1]], "heads.early")]),
            self.node("MatMul", [read[0], self.constant(weight[-read[1] :], "heads.late")]),
        ]
        both = self.node("Add", [self.node("Add", parts), self.constant(bias, "heads.bias")])
        sizes = self.constant(np.array([width, bias.size - width], np.int64), "heads.sizes")
        inner, meaning = self.node("Split", [both, sizes], outputs=2, axis=-1)
        share = self.node("Gather", [self.constant(self.state["heads.meaning.share"][:, None], "heads.share"), "input_ids"])
        self.nodes.append(helper.make_node("Mul", [meaning, share], ["meaning"], name="meaning"))
        # The special subwords (ids 0 to 2) are no neighbours.
        plain = self.node("Greater", ["input_ids", self.constant(np.array(2, np.int64), "heads.specials")])
        plain = self.node("Unsqueeze", [self.node("Cast", [plain], to=TensorProto.FLOAT), self.constant(np.array([2], np.int64), "heads.last")])
        inner = self.node("Mul", [self.node("Gelu", [inner], FUSED), plain])
        reach = self.state["heads.fault.mix.weight"].shape[2] // 2
        mixed = self.node("Conv", [self.node("Transpose", [inner], perm=[0, 2, 1]), self.parameter("heads.fault.mix.weight"),
                                   self.parameter("heads.fault.mix.bias")], pads=[reach, reach])
        mixed = self.node("Gelu", [self.node("Transpose", [mixed], perm=[0, 2, 1])], FUSED)
        self.head(self.node("Add", [inner, mixed]), "heads.fault", "fault")

    def model(self, layers=12, features=False):
        """The whole graph; with `features` also what the trait head reads, or the layers given, as a third output.

        A state with the heads of heads.py gets their outputs too."""
        mask = self.node("Cast", ["attention_mask"], to=TensorProto.INT32)
        states = [self.embeddings()]
        for index in range(layers):
            states.append(self.layer(states[-1], mask, index))
        self.head(states[-1], "heads.general", "general")
        read = self.node("Concat", [states[i] for i in TRAIT_LAYERS], axis=-1)
        self.head(read, "heads.traits", "traits")
        shape = ["batch", "sequence"]
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, shape) for n in ("input_ids", "attention_mask")]
        sizes = {"general": 9, "traits": 7}
        if features:
            chosen = TRAIT_LAYERS if features is True else features
            sizes[self.node("Concat", [states[i] for i in chosen], axis=-1)] = 384 * len(chosen)
        if "heads.fault.weight" in self.state:
            width = self.state["heads.traits.weight"].shape[1]
            self.faults_and_meaning(states[EARLY_LAYER], (read, width))
            sizes.update(fault=1, meaning=self.state["heads.meaning.bias"].size)
        outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape + [size]) for n, size in sizes.items()]
        graph = helper.make_graph(self.nodes, "inkbearing", inputs, outputs, self.constants)
        versions = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
        return helper.make_model(graph, opset_imports=versions, ir_version=8, producer_name="inkbearing")


def save(state, path, int8=True):
    onnx.save(Graph(state, int8).model(), path + ".part")
    os.replace(path + ".part", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--state", required=True)
    parser.add_argument("--tokenizer", help="folder with tokenizer.json and tokenizer_config.json to copy")
    parser.add_argument("--out", required=True)
    parser.add_argument("--fp32", action="store_true", help="write encoder-fp32.onnx instead")
    options = parser.parse_args()
    state = torch.load(options.state, map_location="cpu")
    path = os.path.join(options.out, "encoder-fp32.onnx" if options.fp32 else "encoder.onnx")
    save(state, path, not options.fp32)
    if options.tokenizer:
        for name in ("tokenizer.json", "tokenizer_config.json"):
            shutil.copyfile(os.path.join(options.tokenizer, name), os.path.join(options.out, name))
    print(path, os.path.getsize(path))


if __name__ == "__main__":
    main()
