"""An exported model as the function that `evaluation.run` expects."""

import numpy as np
import onnxruntime


def network_of(model, threads=1, traits=1):
    """`model` is a path or serialised bytes; `traits` says which output stands for the traits.

    One thread a session: `evaluation.run` calls it from two threads at once.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def network(ids, mask):
        outputs = session.run(None, {"input_ids": ids.astype(np.int64), "attention_mask": mask.astype(np.int64)})
        return outputs[0], outputs[traits]

    return network
