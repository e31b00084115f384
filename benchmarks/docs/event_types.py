"""Event types, modes, scales and modalities, from the knowledge files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from benchmarks.docs.tables import made, table
from legation.knowledge.loader import files, read_yaml

QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict",
         4: "material conflict"}  # fmt: skip


def page() -> str:
    """Give docs/reference/event-types.md."""
    cards = [read_yaml(name) for name in files("ontologies/plover/*.yaml")]
    cards.sort(key=lambda card: (card["quad_class"], card["id"]))
    scales = [read_yaml(f"scales/{name}.yaml") for name in ("plover-2023", "goldstein-1992")]
    rows = [
        (
            f"[{card['id']}](#{card['id'].lower()})",
            f"{card['quad_class']} {QUADS[card['quad_class']]}",
            card["cameo_root"],
            *(_score(scale["types"][card["id"]]) for scale in scales),
        )
        for card in cards
    ]
    return "\n".join(
        [
            made("Event types", "knowledge/ontologies/plover and knowledge/scales"),
            "The types are PLOVER's, defined in our own words. Scores run from −10 (conflict) "
            "to +10 (cooperation).\n",
            table(("type", "quad class", "CAMEO root", *(s["name"] for s in scales)), rows),
            *(f"{scale['title']}: {_notes(scale)}\n" for scale in scales),
            _modalities(),
            *(_card(card, scales) for card in cards),
        ]
    )


def _notes(scale: Mapping[str, Any]) -> str:
    return " ".join(note if note.endswith(".") else f"{note}." for note in scale["notes"])


def _score(value: float) -> str:
    return f"{value:+g}".replace("-", "−") if value else "0"


def _modalities() -> str:
    weights: Mapping[str, float] = read_yaml("scales/modality.yaml")["weights"]
    told = {
        "actual": "it took place, or was said",
        "announced": "it is planned or promised",
        "alleged": "somebody says that another did it",
        "conditional": "it would take place, if",
        "negated": "it did not take place, or is denied",
        "historical": "it is remembered, not news",
    }
    rows = [(name, told[name], f"{weight:g}") for name, weight in weights.items()]
    return "## Modality\n\nWeight: what such an event is worth in an index.\n\n" + table(
        ("modality", "means", "weight"), rows
    )


def _card(card: Mapping[str, Any], scales: list[Mapping[str, Any]]) -> str:
    parts = [f"## {card['id']}\n", f"{card['definition'].strip()}\n"]
    modes = card.get("modes") or {}
    if modes:
        rows = [
            (f"`{mode}`", *(_mode_score(scale, card["id"], mode) for scale in scales))
            for mode in modes
        ]
        parts.append(table(("mode", *(scale["name"] for scale in scales)), rows))
    parts.append("\n".join(f"- {_plain(e['text'])}" for e in card["examples"][:3]))
    parts.append("\nNot this type:\n")
    parts += [
        f"- {_plain(e['text'])} ({e['is']}: {e['why']})" for e in card["counter_examples"][:3]
    ]
    return "\n".join(parts) + "\n"


def _mode_score(scale: Mapping[str, Any], event_type: str, mode: str) -> str:
    own = (scale.get("modes") or {}).get(event_type) or {}
    return _score(own.get(mode, scale["types"][event_type]))


def _plain(marked: str) -> str:
    """Show the marked parties in bold."""
    return re.sub(r"\[[ar] ([^\]]*)\]", r"**\1**", marked)
