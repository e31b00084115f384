"""Give the shipped classifier's weights back as floats, so that training can go on from them.

    python training/thaw.py --model src/legation/knowledge/models/classifier --out start.pt

What rounding to 8 bits took is lost (0.4 % of a row's largest weight at most); the head of
CAMEO's finer kinds does not ship and begins anew.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import NodeProto, numpy_helper

from train import Classifier, base_folder

MIDDLE = 128
"""What stands for 0 in the unsigned bytes of products that are scaled by block."""


def thawed(path: Path) -> dict[str, torch.Tensor]:
    """Give the weights of a model file by their names in :class:`train.Classifier`."""
    graph = onnx.load(str(path)).graph
    held = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    found = {name: values for name, values in held.items() if name.endswith((".weight", ".bias"))}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            found[_name_of(node)] = _by_column(held, node)
        elif node.op_type == "MatMulNBits":
            found[_name_of(node)] = _by_block(held, node)
    found["encoder.embeddings.word_embeddings.weight"] = (
        held["words"].astype(np.float32) * held["word_scales"]
    )
    return {name: torch.from_numpy(np.array(values)) for name, values in found.items()}


def _name_of(node: NodeProto) -> str:
    """Give the weight that a product multiplies by, from the product's own name."""
    return node.name.strip("/").rpartition("/")[0].replace("/", ".") + ".weight"


def _by_column(held: dict[str, NDArray[np.generic]], node: NodeProto) -> NDArray[np.float32]:
    stem = node.input[1].removesuffix("_quantized")
    values = held[node.input[1]].astype(np.float32) - held[f"{stem}_zero_point"]
    return (values * held[f"{stem}_scale"]).T.astype(np.float32)


def _by_block(held: dict[str, NDArray[np.generic]], node: NodeProto) -> NDArray[np.float32]:
    values = held[node.input[1]].astype(np.float32) - MIDDLE
    scaled = values * held[node.input[2]][..., np.newaxis]
    return scaled.reshape(scaled.shape[0], -1).astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True, help="folder with model.onnx")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.manual_seed(0)  # what begins anew is drawn, and the same each time
    model = Classifier(base_folder())
    weights = thawed(args.model / "model.onnx")
    missing, unknown = model.load_state_dict(weights, strict=False)
    print(f"not in the model, begun anew: {', '.join(missing)}; unknown: {unknown}")
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
