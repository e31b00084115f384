"""The learned judge: which event, if any, goes from one marked phrase to another.

MiniLM-L6 fine-tuned on sentences written for this project (``training/``), quantised
to 8 bits, run by onnxruntime on the processor. It never sees who a country is, only the
words; where it is absent, coding works on frames alone and says so.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from legation.errors import KnowledgeError
from legation.knowledge.loader import FOLDER, read_yaml

MODEL = FOLDER / "models" / "classifier"
A_OPEN, A_CLOSE, R_OPEN, R_CLOSE = 1, 2, 3, 4
"""[unused0] to [unused3] of BERT's vocabulary, as in training/train.py."""
CLS, SEP = 101, 102
MANY = 8
"""Questions from which on several are judged at once."""
AT_ONCE = 4
"""Questions at once at most: a choice that leaves a server's other processors alone."""

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence with two marked phrases (characters, end exclusive)."""

    text: str
    actor: tuple[int, int]
    recipient: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Answer:
    """Probabilities over event types (with NONE) and over modalities; each sums to 1."""

    types: dict[str, float]
    modalities: dict[str, float]


def _softmax(logits: Floats, temperature: float) -> Floats:
    scaled = logits / temperature
    powers = np.exp(scaled - scaled.max(-1, keepdims=True))
    return cast(Floats, powers / powers.sum(-1, keepdims=True))


@cache
def _view(name: str, labels: tuple[str, ...]) -> tuple[str, ...]:
    table: dict[str, str] = read_yaml("ontologies/views.yaml")[name]
    return tuple(table.get(label, label) for label in labels)


def _folded(types: tuple[str, ...], shares: Floats) -> dict[str, float]:
    """Add the shares of labels that the view in force files under one type."""
    out: dict[str, float] = dict.fromkeys(types, 0.0)
    for event_type, share in zip(types, shares, strict=True):
        out[event_type] += float(share)
    return out


class Classifier:
    """A loaded model. ``ask`` is pure: the same questions give the same answers."""

    def __init__(self, session: Any, tokenizer: Tokenizer, card: dict[str, Any]) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self.labels: tuple[str, ...] = tuple(card["types"])
        self.modalities: tuple[str, ...] = tuple(card["modalities"])
        self._longest: int = card["max_tokens"]
        self._temperature: float = card.get("temperature", 1.0)
        self._weights: Floats = np.array(card.get("weights", [0.0] * len(self.labels)))
        self.version: str = str(card.get("version", ""))

    def _encode(self, question: Question) -> tuple[list[int], int, int]:
        spans = sorted([(*question.actor, A_OPEN, A_CLOSE), (*question.recipient, R_OPEN, R_CLOSE)])
        (s1, e1, o1, c1), (s2, e2, o2, c2) = spans
        text = question.text
        parts = [text[:s1], text[s1:e1], text[e1:s2], text[s2:e2], text[e2:]]
        pieces = [
            each.ids for each in self._tokenizer.encode_batch(parts, add_special_tokens=False)
        ]
        ids = [CLS, *pieces[0]]
        first = len(ids)
        ids += [o1, *pieces[1], c1, *pieces[2]]
        second = len(ids)
        ids += [o2, *pieces[3], c2, *pieces[4]]
        ids = [*ids[: self._longest - 1], SEP]
        last = len(ids) - 1
        places = {o1: min(first, last), o2: min(second, last)}
        return ids, places[A_OPEN], places[R_OPEN]

    def ask(self, questions: Sequence[Question], view: str = "manual") -> list[Answer]:
        """Judge questions; answers come in the same order. Spans must not overlap.

        ``view``: how the kinds that PLOVER's manual and its crosswalk file differently
        count ("manual" or "crosswalk-2021", see ``knowledge/ontologies/views.yaml``).
        """
        types_of = _view(view, self.labels)
        if len(questions) < MANY:
            return [self._answer(question, types_of) for question in questions]
        # the runtime leaves Python's lock while it computes, and each question is its own
        with ThreadPoolExecutor(min(AT_ONCE, os.cpu_count() or 1)) as pool:
            return list(pool.map(partial(self._answer, types_of=types_of), questions))

    def _answer(self, question: Question, types_of: tuple[str, ...]) -> Answer:
        """Judge one question by itself.

        8-bit quantisation scales activations over a whole batch, so companions would change
        an answer.
        """
        tokens, actor, recipient = self._encode(question)
        ids = np.array([tokens], dtype=np.int64)
        types, modalities = self._session.run(
            None,
            {
                "input_ids": ids,
                "attention_mask": np.ones_like(ids),
                "marks": np.array([[actor, recipient]], dtype=np.int64),
            },
        )
        shares = _softmax(modalities, 1.0)[0]
        return Answer(
            _folded(types_of, _softmax(types + self._weights, self._temperature)[0]),
            dict(zip(self.modalities, map(float, shares), strict=True)),
        )


@cache
def load_classifier(threads: int = 1, folder: Path = MODEL) -> Classifier:
    """Load the packaged model, or another one from its folder.

    ``threads``: of one question, which is small: two threads wait for one another, 8.7 ms of
    processor time against 4.7 on a busy machine.

    Raises:
        KnowledgeError: its files are missing or broken.
    """
    try:
        card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:
        # tokenizers and onnxruntime raise bare Exception for broken files
        raise KnowledgeError(
            "the classifier cannot be loaded", where=str(folder), cure="reinstall legation"
        ) from error
    return Classifier(session, tokenizer, card)
