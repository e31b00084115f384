"""Fit a weight of each label and a temperature on the kept-back part of the corpus.

    python training/scaling.py src/legation/knowledge/models/classifier

Vector scaling without its slopes (Guo et al. 2017): what the corpus holds much of is guessed too
often, and a weight a label takes that back. NONE's is fitted by itself, once the others stand: a
training of chosen files shifts how often nothing is told. Writes ``weights``, in logits, and
``temperature`` into card.json. Needs only the product.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import numpy as np

from corpus import LABELS, held_out, label_of, read_corpus
from legation.coding.proposals.classifier import Question, load_classifier

DRAWN = 20.0
"""How strongly weights are drawn to 0 (a ridge penalty, half of it times their squares): a label
with few kept-back lines keeps a weight near 0. Of 5 and 20, 20 left more kept-back lines right."""
STEPS = 3_000
RATE = 0.003


def main() -> None:
    folder = Path(sys.argv[1])
    card = json.loads((folder / "card.json").read_text())
    examples = [example for example in read_corpus()[0] if held_out(example)]
    answers = load_classifier(folder=folder).ask(
        [Question(e.text, e.actor, e.recipient) for e in examples], view="learnt"
    )
    shares = np.array([[answer.types[label] for label in LABELS] for answer in answers])
    logits = np.log(np.clip(shares, 1e-9, 1)) * card.get("temperature", 1.0)
    logits -= np.array(card.get("weights", [0.0] * len(LABELS)))
    truth = np.array([LABELS.index(label_of(example)) for example in examples])
    told = truth != LABELS.index("NONE")
    weights = np.zeros(len(LABELS))
    weights[1:] = fitted(logits[told][:, 1:], truth[told] - 1)
    weights[LABELS.index("NONE")] = min(
        np.arange(-1.0, 1.0, 0.02), key=lambda none: loss(logits + _with_none(weights, none), truth)
    )
    weighed = logits + weights
    best = min(np.arange(0.5, 4.0, 0.02), key=lambda t: loss(weighed / t, truth))
    card["weights"] = [round(float(each), 2) for each in weights]
    card["temperature"] = round(float(best), 2)
    # a reading names the model that made it, and these change what it answers
    made = (folder / "model.onnx").read_bytes() + json.dumps([card["weights"], best]).encode()
    card["version"] = hashlib.sha256(made).hexdigest()[:8]
    (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n")
    gain = f"{loss(logits, truth):.3f} → {loss(weighed / best, truth):.3f}"
    print(f"{len(examples)} kept back; temperature {best:.2f}, loss {gain}")


def _with_none(weights: np.ndarray, none: float) -> np.ndarray:
    """Give the weights with another one for NONE."""
    out = weights.copy()
    out[LABELS.index("NONE")] = none
    return out


def fitted(logits: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Give the weights that make the kept-back lines likeliest, by gradient descent."""
    weights = np.zeros(logits.shape[1])
    wanted = np.bincount(truth, minlength=logits.shape[1])
    for _ in range(STEPS):
        weights -= RATE * (softmax(logits + weights).sum(0) - wanted + DRAWN * weights)
    return weights


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def loss(logits: np.ndarray, truth: np.ndarray) -> float:
    return float(-np.log(softmax(logits)[np.arange(len(truth)), truth]).mean())


if __name__ == "__main__":
    main()
