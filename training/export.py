"""Write a trained classifier as an ONNX file with 8-bit weights, with its tokenizer."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import NodeProto, TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import (
    DefaultWeightOnlyQuantConfig,
    MatMulNBitsQuantizer,
)
from tokenizers import Tokenizer

BLOCK = 128
"""Weights that share a scale in the products that narrow."""
TABLE = 1_000_000
"""A Gather over more values than this reads the table of words."""


def export(
    model: torch.nn.Module,
    sample: tuple[torch.Tensor, ...],
    tokenizer: Tokenizer,
    folder: Path,
) -> None:
    """Write ``model.onnx`` and ``tokenizer.json`` into a folder.

    One scale for all activations of a product fits all but those that narrow, the second of
    each feed-forward layer: a few large values drown the rest there, so they are scaled by
    block. Words have a scale each. Scaled by block throughout, the feed-forward layers cost
    a third more of a question's time (10.0 ms of one processor against 7.4, and 6.9 without
    blocks, all on a busy machine) and answer no better.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole, words, part = (Path(scratch) / f"{name}.onnx" for name in ("whole", "words", "part"))
        _whole(model, sample, whole)
        graph = onnx.load(str(whole))
        _scale_each_word(graph)
        onnx.save(graph, str(words))
        quantize_dynamic(
            str(words),
            str(part),
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul"],
            nodes_to_exclude=_narrowing(graph),
        )
        blocks = MatMulNBitsQuantizer(
            onnx.load(str(part)),
            algo_config=DefaultWeightOnlyQuantConfig(
                block_size=BLOCK, is_symmetric=True, accuracy_level=4, bits=8
            ),
        )
        blocks.process()
        blocks.model.save_model_to_file(str(folder / "model.onnx"))
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    size = (folder / "model.onnx").stat().st_size / 1e6
    print(f"{folder / 'model.onnx'}: {size:.1f} MB")


def _whole(model: torch.nn.Module, sample: tuple[torch.Tensor, ...], path: Path) -> None:
    torch.onnx.export(
        model,
        tuple(sample[:3]),
        str(path),
        input_names=["input_ids", "attention_mask", "marks"],
        output_names=["types", "modalities"],
        dynamic_axes={
            "input_ids": {0: "batch", 1: "tokens"},
            "attention_mask": {0: "batch", 1: "tokens"},
            "marks": {0: "batch"},
            "types": {0: "batch"},
            "modalities": {0: "batch"},
        },
        opset_version=17,
        dynamo=False,
    )


def _scale_each_word(model: onnx.ModelProto) -> None:
    """Put the table of words in 8 bits, a scale a row."""
    held = {tensor.name: tensor for tensor in model.graph.initializer}
    nodes: list[NodeProto] = []
    for node in model.graph.node:
        table = held.get(node.input[0]) if node.op_type == "Gather" else None
        if table is None or int(np.prod(table.dims)) < TABLE:
            nodes.append(node)
            continue
        values = numpy_helper.to_array(table)
        scales = np.maximum(np.abs(values).max(axis=1, keepdims=True) / 127, 1e-12)
        rounded = np.clip(np.round(values / scales), -127, 127).astype(np.int8)
        model.graph.initializer.remove(table)
        model.graph.initializer.extend(
            [
                numpy_helper.from_array(rounded, "words"),
                numpy_helper.from_array(scales.astype(np.float32), "word_scales"),
            ]
        )
        ids = node.input[1]
        nodes += [
            helper.make_node("Gather", ["words", ids], ["word_rows"]),
            helper.make_node("Cast", ["word_rows"], ["word_values"], to=TensorProto.FLOAT),
            helper.make_node("Gather", ["word_scales", ids], ["scales_of_words"]),
            helper.make_node("Mul", ["word_values", "scales_of_words"], [node.output[0]]),
        ]
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def _narrowing(model: onnx.ModelProto) -> list[str]:
    """Name the products whose weights take in more than they give out."""
    sides = {tensor.name: list(tensor.dims) for tensor in model.graph.initializer}
    products = [node for node in model.graph.node if node.op_type == "MatMul"]
    shapes = {node.name: sides.get(node.input[1], ()) for node in products}
    return [name for name, shape in shapes.items() if len(shape) == 2 and shape[0] > shape[1]]
