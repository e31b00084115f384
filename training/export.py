"""Write a trained classifier as a quantised ONNX file with its tokenizer."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer


def export(
    model: torch.nn.Module,
    sample: tuple[torch.Tensor, ...],
    tokenizer: Tokenizer,
    folder: Path,
) -> None:
    """Write ``model.onnx`` (8-bit weights) and ``tokenizer.json`` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            model,
            tuple(sample[:3]),
            str(whole),
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
        quantize_dynamic(
            str(whole),
            str(folder / "model.onnx"),
            weight_type=QuantType.QInt8,
            per_channel=True,
        )
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    size = (folder / "model.onnx").stat().st_size / 1e6
    print(f"{folder / 'model.onnx'}: {size:.1f} MB")
