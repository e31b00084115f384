"""How often the coder is right, and how sure it was: counts for the index, levels of confidence.

    python -m benchmarks.checked            # prints both
    python -m benchmarks.checked --write    # and writes them into knowledge/

The measure are labels of our own: those of the demo pages and of the plain sentences of
``training/kept``. For the counts alone, also the corpus' whole sentences that the classifier was
not trained on, which teach and so are no sample of what is read, and `interstate_dev.jsonl` where
it is there. A claim of a mention is right where
the labelled sentence has the same type from the same side to the same side; a mutual act makes two.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from benchmarks.demo_gold import labelled_pages
from benchmarks.plain import CORPUS, DAY, sides_of
from legation.coding.decisions.confidence import ALONE, score_of
from legation.evaluation.scores import calibration
from legation.evaluation.sentence import SILENT, as_article, triples
from legation.pipeline import Reader
from legation.settings import load_settings
from legation.types import Mention

ROOT = Path(__file__).parent.parent
KNOWLEDGE = ROOT / "src" / "legation" / "knowledge"
GOLD = ROOT.parent / "shared" / "data" / "gold" / "interstate_dev.jsonl"
A_LEVEL = 500
"""Claims that a level holds at least: its share right is known to within 0.02. Finer levels fit the
labels that we have: with 300, confidences on 280 dated reports were off by 0.10 and not 0.08."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One checked claim; ``alone``: no frame proposed it."""

    kind: str
    raw: float
    right: bool
    alone: bool


def _claims(mention: Mention) -> set[tuple[str, str, str]]:
    sources = [p.actor.side for p in mention.actors if p.actor.side]
    targets = [p.actor.side for p in mention.recipients if p.actor.side]
    return triples(sources, targets, mention.event_type, mention.symmetric)


def _checked(
    mention: Mention, claims: set[tuple[str, str, str]], wanted: set[tuple[str, str, str]]
) -> list[Checked]:
    """Check each directed pair that a mention speaks of, as the evaluation of sentences does."""
    raw, alone = score_of(mention.why), ALONE in mention.why
    return [Checked(mention.event_type, raw, claim in wanted, alone) for claim in sorted(claims)]


def demo_checked(reader: Reader) -> list[Checked]:
    """Check every mention of the demo pages that says something happened."""
    pages = labelled_pages()
    found: list[Checked] = []
    readings = reader.read_pages(page for page, _ in pages)
    for reading, (_, gold) in zip(readings, pages, strict=True):
        wanted: dict[str, set[tuple[str, str, str]]] = {}
        for label in gold["mentions"]:
            key = " ".join(label["sentence"].split())
            wanted.setdefault(key, set()).update(
                triples(
                    label["actors"], label["recipients"], label["event_type"], label["symmetric"]
                )
            )
        for mention in reading.mentions:
            claims = _claims(mention)
            if claims and mention.modality not in SILENT:
                key = " ".join(mention.text.split())
                found += _checked(mention, claims, wanted.get(key, set()))
    return found


def gold_checked(reader: Reader) -> list[Checked]:
    """Check the mentions of the labelled sentences, where they are there."""
    if not GOLD.is_file():
        return []
    records = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines() if line]
    articles = [as_article(i, r["text"], r["date"]) for i, r in enumerate(records)]
    found: list[Checked] = []
    for record, coded in zip(records, reader.code_articles(articles), strict=True):
        wanted: set[tuple[str, str, str]] = set()
        for event in record["events"]:
            wanted |= triples(
                event["source"], event["target"], event["event"], bool(event.get("symmetric"))
            )
        for mention in coded.mentions:
            claims = _claims(mention)
            if claims and mention.modality not in SILENT:
                found += _checked(mention, claims, wanted)
    return found


def whole_checked(reader: Reader, kept: Sequence[Any]) -> list[Checked]:
    """Check the mentions of whole sentences that nothing is trained on."""
    articles = [as_article(i, whole.text, DAY) for i, whole in enumerate(kept)]
    found: list[Checked] = []
    for whole, coded in zip(kept, reader.code_articles(articles), strict=True):
        wanted = _told(whole)
        for mention in coded.mentions:
            claims = _claims(mention)
            if claims and mention.modality not in SILENT:
                found += _checked(mention, claims, wanted)
    return found


def _told(whole: Any) -> set[tuple[str, str, str]]:
    """Give the triples of a whole sentence whose sides the table of names knows."""
    sides = sides_of(whole)
    return {
        (sides[one], sides[other], label.partition("/")[0])
        for (one, other), (label, _) in whole.told.items()
    }


def levels(parts: Sequence[Sequence[Checked]]) -> list[list[float]]:
    """Fit rising levels of (least raw confidence, share right): equal counts, then pooled.

    Each part weighs the same, however many claims it has: pages are not read as well as single
    sentences, and nobody knows of which a user's text has more. Pool-adjacent-violators (Ayer et
    al. 1955) makes the levels rise; shares are drawn to the whole's by two pseudo-counts. Steps
    and not a line between them: a line reaches values that few checked claims stand behind.
    """
    total = sum(map(len, parts))
    rows = sorted(
        (one.raw, one.right, total / len(parts) / len(part)) for part in parts for one in part
    )
    overall = sum(right * weight for _, right, weight in rows) / total
    number = max(1, len(rows) // A_LEVEL)
    size = len(rows) / number
    blocks: list[list[float]] = []
    for at in range(number):
        part = rows[round(at * size) : round((at + 1) * size)]
        right = sum(right * weight for _, right, weight in part) + 2 * overall
        blocks.append([part[0][0], right, sum(weight for *_, weight in part) + 2])
        while len(blocks) > 1 and _share(blocks[-2]) >= _share(blocks[-1]):
            _, right, count = blocks.pop()
            blocks[-1][1] += right
            blocks[-1][2] += count
    return [[round(block[0], 3), round(_share(block), 3)] for block in blocks]


def _share(block: list[float]) -> float:
    return block[1] / block[2]


def main() -> None:
    """Print, and with --write keep, the counts and the curve."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    reader = Reader(load_settings())
    demo, gold = demo_checked(reader), gold_checked(reader)
    plain = whole_checked(reader, CORPUS.plain_whole())
    corpus = whole_checked(reader, CORPUS.kept_whole())
    own = demo + plain + corpus
    measured = {
        name: levels([[one for one in part if one.alone is alone] for part in (demo, plain)])
        for name, alone in (("framed", False), ("alone", True))
    }
    right = Counter(one.kind for one in own + gold if one.right)
    wrong = Counter(one.kind for one in own + gold if not one.right)
    for name, part in (
        ("demo pages", demo),
        ("plain sentences", plain),
        ("kept-back sentences of the corpus", corpus),
        ("labelled sentences", gold),
    ):
        error, _ = calibration([one.raw for one in part], [one.right for one in part])
        share = sum(one.right for one in part) / max(len(part), 1)
        print(f"{name}: {len(part)} claims, {share:.3f} right, error of raw {error:.3f}")
    print("levels:", measured)
    for kind in sorted(right | wrong):
        print(f"{kind}: {right[kind]} right, {wrong[kind]} wrong")
    if args.write:
        _write(right, wrong, measured, len(demo + plain))


def _write(
    right: Counter[str], wrong: Counter[str], measured: dict[str, list[list[float]]], n: int
) -> None:
    path = KNOWLEDGE / "scales" / "precision.yaml"
    text = path.read_text("utf-8")
    head = text[: text.index("version:")]
    known = yaml.safe_load(text)
    lines = [f"version: precision-{date.today().isoformat()}", "prior: {a: 1, b: 1}", "counts:"]
    lines += [
        f"  {kind}: {{right: {right[kind]}, wrong: {wrong[kind]}}}" for kind in known["counts"]
    ]
    path.write_text(head + "\n".join(lines) + "\n", "utf-8")
    (KNOWLEDGE / "models" / "calibration.yaml").write_text(
        "# From the least raw confidence of a level to the share of mentions right in it,\n"
        f"# measured on {n} claims in labelled text of our own by\n"
        "# `python -m benchmarks.checked --write`.\n"
        "# framed: a frame proposed the act; alone: only the classifier saw it.\n"
        f"measured: {n}\n"
        + "".join(f"{name}: {json.dumps(points)}\n" for name, points in measured.items()),
        "utf-8",
    )


if __name__ == "__main__":
    main()
