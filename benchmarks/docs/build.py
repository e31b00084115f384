"""Every generated document by its path."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.docs import (
    accuracy,
    commands,
    errors,
    evaluating,
    event_types,
    exports,
    readme,
    reliability,
    settings,
)

ROOT = Path(__file__).parents[2]
REFERENCE = {
    "cli.md": commands.page,
    "settings.md": settings.page,
    "event-types.md": event_types.page,
    "exports.md": exports.page,
    "evaluate.md": evaluating.page,
    "errors.md": errors.page,
}


def documents() -> dict[Path, str]:
    """Give every generated document, made anew, by its path."""
    docs = ROOT / "docs"
    figures: dict[str, Any] = json.loads((docs / "figures.json").read_text("utf-8"))
    made = {docs / "reference" / name: page() for name, page in REFERENCE.items()}
    made[docs / "accuracy.md"] = accuracy.page(figures)
    made[docs / "images" / "reliability.svg"] = reliability.drawing(figures)
    front = ROOT / "README.md"
    made[front] = readme.filled(front.read_text("utf-8"), figures)
    return {path: text.rstrip("\n") + "\n" for path, text in made.items()}


def stale() -> list[Path]:
    """Give the documents whose files differ from what would be made now."""
    return [
        path
        for path, text in documents().items()
        if not path.is_file() or path.read_text("utf-8") != text
    ]
