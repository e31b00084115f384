"""Plain sentences of our own with every event labelled, as `legation evaluate sentence` has them.

    python -m benchmarks.plain            # figures, and what differs
    python -m benchmarks.plain --write FILE

They lie in ``training/kept``: written as digests, wires and releases write, trained on by nothing.
What a confidence is worth is fitted on them too (:mod:`benchmarks.checked`), so its error on them
flatters; the other figures do not.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from legation.coding.actors.resolve import resolve
from legation.evaluation.sentence import evaluate_sentence, is_scored
from legation.pipeline import Reader
from legation.settings import load_settings

CORPUS = import_module("training.corpus")
"""By name: a type checker takes the folder beside the module for it."""
DAY = "2015-06-01"
"""The day that sentences are read as of; they name none of their own. Any would do."""


def records() -> list[dict[str, Any]]:
    """Give the sentences in the format of `legation evaluate sentence`."""
    return [_record(number, whole) for number, whole in enumerate(CORPUS.plain_whole(), 1)]


def _record(number: int, whole: Any) -> dict[str, Any]:
    sides = sides_of(whole)
    events = [
        {
            "source": [sides[one]],
            "target": [sides[other]],
            "event": label.partition("/")[0],
            "symmetric": False,
            "modality": modality,
        }
        for (one, other), (label, modality) in whole.told.items()
        if is_scored(sides[one]) and is_scored(sides[other]) and sides[one] != sides[other]
    ]
    return {"id": f"plain-{number}", "date": DAY, "text": whole.text, "events": events}


def sides_of(whole: Any) -> dict[str, str]:
    """Give the code of each mark of a whole sentence, "" where the table of names knows none."""
    return {
        mark: resolve(whole.text[start:end], DAY).country
        for mark, (start, end) in whole.spans.items()
    }


def measure(reader: Reader | None = None) -> dict[str, Any]:
    """Score the reading of the plain sentences; keys as of `evaluate_sentence`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plain.jsonl"
        write(path)
        return evaluate_sentence(path, reader or Reader(load_settings()))


def write(path: Path) -> None:
    """Write the sentences as JSON, one a line."""
    path.write_text("".join(json.dumps(each) + "\n" for each in records()), "utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Print the figures and what differs, or write the sentences out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", type=Path, metavar="FILE")
    args = parser.parse_args(arguments)
    if args.write:
        write(args.write)
        return 0
    found = measure()
    for row in found.pop("differences"):
        print(row["text"], "| missed", row["missed"], "| wrong", row["wrong"])
    print(json.dumps({k: v for k, v in found.items() if k != "reliability"}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
