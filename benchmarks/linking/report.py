"""Linking as measured, for docs/validation.md. ``python -m benchmarks.linking.report``."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.demo_gold import DEMO, labelled_pages
from benchmarks.linking.dispatches import Found, dispatches
from benchmarks.linking.rebuild import rebuild
from benchmarks.measures import NotMeasured
from legation.articles import OutletIndex, extract
from legation.evaluation.linking import evaluate_linking
from legation.evaluation.scores import ratio
from legation.events.copies import publishers
from legation.store.fingerprint import fingerprint
from legation.types import Article, LinkMention, Mention, Span, content_id


def copies() -> dict[str, float]:
    """Say how many of the demo's copies collapse to one voice, and how many others do wrongly.

    Whole pages are read; only what marks a copy is given to the linker: body and credit,
    every page as an outlet of its own.
    """
    index = OutletIndex.from_folder(DEMO)
    read: dict[str, Article] = {}
    copy_of: dict[str, str] = {}
    for page, gold in labelled_pages():
        name = "/".join(Path(page.origin).parts[-2:])
        article = extract(page, index)
        if isinstance(article, Article):
            read[name] = article
            if gold["copy_of"]:
                copy_of[name] = str(gold["copy_of"])
    linked = [_marked(name, article) for name, article in read.items()]
    voices = publishers(linked)
    by_name = {one.outlet_id: voices[one.mention.id] for one in linked}
    known = {frozenset(pair) for pair in copy_of.items() if pair[1] in by_name}
    apart = [
        (a, b) for a, b in combinations(sorted(by_name), 2)
        if frozenset((a, b)) not in known
        and copy_of.get(a, a) != copy_of.get(b, b)
        and not (read[a].credit and read[a].credit == read[b].credit)
    ]  # fmt: skip
    collapsed = sum(len({by_name[name] for name in pair}) == 1 for pair in known)
    wrong = sum(by_name[a] == by_name[b] for a, b in apart)
    return {
        "copies": len(known),
        "copies_collapsed": ratio(collapsed, len(known)),
        "others": len(apart),
        "others_collapsed": ratio(wrong, len(apart)),
    }


def _marked(name: str, article: Article) -> LinkMention:
    day = article.published.day if article.published else None
    assert day is not None
    mention = Mention(
        content_id(name), article.id, Span(0, 0), "", "CONSULT", "actual", (), (), True, (), 0.5, ""
    )
    return LinkMention(mention, day, name, article.credit, fingerprint(article.body), name, day)


def measured() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give name of the data, linker and result; the sample only where its texts are."""
    sets: list[tuple[str, Path]] = [("demo pages", DEMO / "pages")]
    with tempfile.TemporaryDirectory() as folder:
        for half in ("dev", "test"):
            try:
                claims = rebuild(half=half)
            except NotMeasured:
                continue
            file = Path(folder) / f"{half}.jsonl"
            file.write_text("\n".join(map(json.dumps, claims)), "utf-8")
            sets.append((f"sample, {half} half", file))
        for name, path in sets:
            for linker in ("default", "pairwise"):
                yield name, linker, evaluate_linking(path, linker)


def linking_lines(*, measure: bool = True) -> list[str]:
    """Give the section as lines of Markdown."""
    if not measure:
        return ["Not measured in this run (`--linking`)."]
    lines = [
        "B-cubed over all claims, beside what leaving every claim alone would score; pairs are "
        "claims of the same states and event type. The sample: claims of two public collections, "
        "read and labelled by one person who also set the linker's points; no second person has "
        "checked them.",
        "",
        "| data | linker | claims | B-cubed P | R | F1 | F1 of leaving all apart | pairs "
        "| pair P | pair R | distinct acts merged |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name, linker, r in measured():
        cells = [
            name, linker, str(r["n"]), *(f"{r[k]:.3f}" for k in (
                "b_cubed_precision", "b_cubed_recall", "b_cubed_f1",
                "b_cubed_f1_of_leaving_all_apart")),
            str(r["pairs"]), f"{r['pair_precision']:.2f}", f"{r['pair_recall']:.2f}",
            f"{r['merged_wrongly']:.2%}",
        ]  # fmt: skip
        lines.append(f"| {' | '.join(cells)} |")
    found = copies()
    lines += [
        "",
        f"Copies on the demo pages: {found['copies_collapsed']:.0%} of {found['copies']:.0f} pairs "
        f"speak with one voice; of {found['others']:,.0f} other pairs "
        f"{found['others_collapsed']:.2%} do so wrongly.",
    ]
    try:
        real = dispatches()
    except NotMeasured:
        return lines
    copied, other, between = (real[kind] for kind in ("copies", "others", "between"))
    lines.append(
        f"Dispatches of T17 (`benchmarks/linking/dispatches.py`): {_part(copied):.0%} of "
        f"{copied.pairs} copies, cut or whole, are found; {_part(other):.2%} of "
        f"{other.pairs:,} others and {_part(between):.0%} of {between.pairs} pairs that share a "
        "third to four fifths of the shorter are taken for copies."
    )
    return lines


def _part(of: Found) -> float:
    return ratio(of.found, of.pairs)


if __name__ == "__main__":
    print("\n".join(linking_lines()))
