"""What a language model is asked, made of the ontology's own definitions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from legation.coding.frames.ontology import load_ontology
from legation.knowledge.loader import files, read_yaml
from legation.types import Article, Sentence, content_id

MOST_SENTENCES = 20
"""Sentences a request. A guess that keeps answers short, since a cut answer is lost whole."""
MOST_SIGNS = 6_000
"""Characters of sentences a request. At four characters a token they are 1,500; the
instructions, measured at 17,400 characters, are 4,400 and the answer at most 2,048: together
they fit the 8,192 that small models hold."""
LONGEST_SENTENCE = 2_000
"""A longer "sentence" is a table or a list that was not split."""


@dataclass(frozen=True, slots=True)
class Request:
    """One question to the model. ``numbers``: the sentences it is about."""

    system: str
    user: str
    schema: Mapping[str, Any]
    numbers: frozenset[int]


@cache
def instructions() -> str:
    """Give what every request begins with."""
    told = read_yaml("prompt.yaml")
    lines = [told["task"], told["data"], "", "Rules:"]
    lines += [f"- {rule}" for rule in told["rules"]]
    lines += ["", "Modalities:"]
    lines += [f"- {name}: {meaning}" for name, meaning in told["modalities"].items()]
    lines += ["", "Event types with their modes:"]
    for name in files("ontologies/plover/*.yaml"):
        card = read_yaml(name)
        lines.append(f"- {card['id']}: {card['definition']}")
        for mode, rule in (card.get("modes") or {}).items():
            lines.append(f"  - {mode}: {rule['definition']}")
    shape = json.dumps(schema(), separators=(",", ":"))
    return "\n".join(
        [*lines, "", f"Answer with one JSON object of this schema and no other text: {shape}"]
    )


@cache
def schema() -> Mapping[str, Any]:
    """Give the JSON schema of an answer, strict enough for structured output."""
    cards = load_ontology()
    modes = sorted({mode for card in cards.values() for mode in card.modes})
    words = {"type": "string"}
    properties = {
        "sentence": {"type": "integer"},
        "actors": {"type": "array", "items": words},
        "recipients": {"type": "array", "items": words},
        "trigger": words,
        "type": {"type": "string", "enum": sorted(cards)},
        "mode": {"type": "string", "enum": ["", *modes]},
        "modality": {"type": "string", "enum": list(read_yaml("prompt.yaml")["modalities"])},
        "speaker": words,
    }
    act = _object(properties)
    return _object({"acts": {"type": "array", "items": act}})


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def version_of(model: str) -> str:
    """Name the coder that a model makes: "llm/MODEL@PROMPT", the prompt by its hash."""
    return f"llm/{model}@{content_id('prompt', instructions())[:8]}"


def requests_for(article: Article, sentences: Sequence[Sentence]) -> Iterator[Request]:
    """Give the requests that ask about an article's sentences, each sentence in one.

    The text goes as JSON strings, so that nothing in it can end the data and begin
    instructions of its own.
    """
    part: list[Sentence] = []
    signs = 0
    for sentence in sentences:
        size = len(sentence.text)
        if size > LONGEST_SENTENCE:
            continue
        if part and (len(part) == MOST_SENTENCES or signs + size > MOST_SIGNS):
            yield _request(article, part)
            part, signs = [], 0
        part.append(sentence)
        signs += size
    if part:
        yield _request(article, part)


def _request(article: Article, part: Sequence[Sentence]) -> Request:
    data = {
        "title": article.title[:300],
        "published": article.published.day.isoformat() if article.published else "",
        "sentences": [{"sentence": each.index, "text": each.text} for each in part],
    }
    user = json.dumps(data, ensure_ascii=False).encode("utf-8", "replace").decode()
    return Request(instructions(), user, schema(), frozenset(each.index for each in part))
