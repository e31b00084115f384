"""Fit the classifier's temperature on the kept-back part of the corpus (Guo et al. 2017).

    python training/temperature.py src/legation/knowledge/models/classifier

Writes ``temperature`` and the kept-back error into card.json. Needs only the product.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from corpus import LABELS, held_out, label_of, read_corpus
from legation.coding.classifier import Question, load_classifier


def main() -> None:
    folder = Path(sys.argv[1])
    examples = [example for example in read_corpus()[0] if held_out(example)]
    model = load_classifier()
    answers = model.ask([Question(e.text, e.actor, e.recipient) for e in examples], view="learnt")
    scale = json.loads((folder / "card.json").read_text()).get("temperature", 1.0)
    shares = np.array([[answer.types[label] for label in LABELS] for answer in answers])
    logits = np.log(np.clip(shares, 1e-9, 1)) * scale
    truth = np.array([LABELS.index(label_of(example)) for example in examples])

    def loss(temperature: float) -> float:
        scaled = logits / temperature
        scaled -= scaled.max(1, keepdims=True)
        return float(np.mean(np.log(np.exp(scaled).sum(1)) - scaled[np.arange(len(truth)), truth]))

    best = min(np.arange(0.5, 4.0, 0.02), key=loss)
    card = json.loads((folder / "card.json").read_text())
    card["temperature"] = round(float(best), 2)
    (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n")
    gain = f"{loss(1.0):.3f} → {loss(best):.3f}"
    print(f"{len(examples)} kept back; temperature {best:.2f}, loss {gain}")


if __name__ == "__main__":
    main()
