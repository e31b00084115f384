"""docs/accuracy.md, from docs/figures.json."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benchmarks.docs.peers import PAIR_NOTE, PAIR_PEERS, SENTENCE_NOTE, SENTENCE_PEERS
from benchmarks.docs.tables import figure, made, table

Figures = Mapping[str, Any]
SENTENCE_NAMES = {
    "precision": "precision of triples",
    "recall": "recall of triples",
    "f1": "F1 of triples",
    "lenient_f1": "F1, a second defensible reading accepted",
    "pair_f1": "F1 of who with whom",
    "quad_f1": "F1 with quad classes",
    "modality_accuracy": "modality right, on matched triples",
    "false_on_empty": "event-free sentences given an event",
}


def page(figures: Figures) -> str:
    """Give the page; a part whose figures were never measured says so."""
    parts = [
        made("Accuracy", "docs/figures.json"),
        "Every figure here was printed by `python -m benchmarks.figures` on labelled data that "
        "nothing was trained on. The data are not part of this repository. Where the reading "
        "fails, only ids, codes and types are given.\n",
        "![Reliability diagrams: share of right answers by confidence; on the dashed line a "
        "confidence is worth what it says](images/reliability.svg)\n",
    ]
    for title, name, part in (
        ("Event type of a marked pair", "pair", _pair),
        ("Events in a bare sentence", "sentence", _sentence),
        ("Dated reports, labelled for this", "reports", _reports),
        ("Plain sentences of our own", "plain", _plain),
        ("Actors", "actor", _actor),
        ("Articles", "fundus", _articles),
        ("The demo pages, end to end", "demo", _demo),
        ("Speed and size", "speed", _speed),
    ):
        parts.append(f"## {title}\n")
        parts += part(figures) if name in figures else ["Not measured yet.\n"]
    return "\n".join(parts)


def _pair(figures: Figures) -> Iterator[str]:
    own = figures["pair"]
    ours = (
        "Legation",
        *(own.get(k) for k in ("root_macro_f1", "quad_macro_f1", "binary_macro_f1")),
    )
    yield (
        f"{own['n']} sentences with actor and recipient marked; {len(own['per_class'])} types "
        "(CONCEDE and RETREAT are one, YIELD). Macro-F1:\n"
    )
    rows = [(name, *map(figure, values), source) for name, *values, source in PAIR_PEERS]
    yield table(
        ("reader", "type", "quad class", "cooperation or conflict", "measured by"),
        [(ours[0], *map(figure, ours[1:]), "this project"), *rows],
    )
    yield PAIR_NOTE
    yield _per_class(own["per_class"])
    yield "What was guessed for what (gold, then guesses):\n"
    yield table(("gold", "guesses"), _confusion(own["confusion"]))
    yield _calibration(own)
    yield "The surest errors:\n"
    yield table(
        ("id", "gold", "read as", "confidence"),
        [(f["id"], f["gold"], f["read"], figure(f["confidence"], 2)) for f in own["failures"]],
    )


def _sentence(figures: Figures) -> Iterator[str]:
    own = figures["sentence"]
    yield (
        f"{own['n']} sentences of world news with every event between states labelled by one "
        "reader. A triple is source, target and type.\n"
    )
    yield _triple_figures(own, SENTENCE_NAMES)
    yield SENTENCE_NOTE
    yield table(("reader", "figure", "on"), SENTENCE_PEERS)
    yield _calibration(own)
    yield (
        f"{own['sentences_that_differ']} sentences differ from the labels in some triple. "
        "The first of them:\n"
    )
    rows = [(f["id"], _triples(f["missed"]), _triples(f["wrong"])) for f in own["failures"]]
    yield table(("id", "missed", "wrong"), rows)


REPORTS = {
    "fresh": "reports that nobody looked at",
    "seen": "reports looked at after they were labelled",
    "reading": "the sentences above, by their labels",
    "reading_by_second": "the same, by a second reader's labels",
    "readers": "the second reader, by the labels",
}


def _reports(figures: Figures) -> Iterator[str]:
    own = figures["reports"]
    yield (
        "Reports of one to three sentences that name two states (world events of 2002 to 2019), "
        "labelled from the text alone, and the sentences above measured in the same way. An act "
        "counts once, a mutual one is right from either side, and pairs that a reader left open "
        "count neither way. No second reader looked at the reports; how far two readers agree on "
        "the sentences above is the last line. The sentences were looked at while building, so "
        "the first line tells most of what is read of a page that nobody saw.\n"
    )
    keys = ("n", "acts", "precision", "recall", "f1", "pair_f1")
    yield table(
        ("what", "texts", "acts", "precision", "recall", "F1", "F1 of pairs"),
        [(told, *(figure(own[name].get(key)) for key in keys)) for name, told in REPORTS.items()],
    )


def _plain(figures: Figures) -> Iterator[str]:
    own = figures["plain"]
    yield (
        f"{own['n']} sentences written for this project as digests, wires and releases write, with "
        "every event between states labelled (`training/kept`). Nothing is trained on them; what a "
        "confidence is worth is fitted on them and on the demo pages together, so its error here "
        "is no test. They are plainer than the sentences above, and their writers knew the types.\n"
    )
    names = {k: told for k, told in SENTENCE_NAMES.items() if k != "lenient_f1"}
    yield _triple_figures(own, names)


def _triple_figures(own: Figures, names: Mapping[str, str]) -> str:
    rows = [(told, figure(own.get(key))) for key, told in names.items()]
    return table(("measure", "figure"), rows)


def _actor(figures: Figures) -> Iterator[str]:
    own = figures["actor"]
    yield f"{own['n']} phrases that name an actor.\n"
    keys = ("country_accuracy", "sector_accuracy", "both_accuracy")
    yield table(("country", "PLOVER sector", "both"), [[figure(own.get(key)) for key in keys]])


def _articles(figures: Figures) -> Iterator[str]:
    yield (
        "Saved pages of 43 countries (fundus; text, title, authors, day) and of the article "
        "extraction benchmark (scrapinghub; text only), beside bare trafilatura in the same run. "
        "Text is F1 on runs of four words.\n"
    )
    keys = ("text_f1", "title_accuracy", "author_f1", "date_accuracy")
    rows = []
    for name in ("fundus", "scrapinghub"):
        if name in figures:
            own = figures[name]
            rows.append((f"{name}, {own['n']} pages", "Legation", *(figure(own[k]) for k in keys)))
            bare = own["baseline"]
            rows.append(("", "trafilatura alone", *(figure(bare[k]) for k in keys)))
    yield table(("pages", "reader", "text", "title", "authors", "day"), rows)


def _demo(figures: Figures) -> Iterator[str]:
    own = figures["demo"]
    yield (
        f"{own['n']} pages that were written for the demo, with labels written beside them. They "
        "show that the whole way from page to claim works; they say little about pages that "
        "somebody else wrote.\n"
    )
    rows = [(key.replace("_", " "), figure(value)) for key, value in own.items() if key != "n"]
    yield table(("measure", "figure"), rows)


def _speed(figures: Figures) -> Iterator[str]:
    yield (
        "Each stage beside the same work by the bare library under it, in one run on two cores "
        "without an accelerator. Ratio 1.00 is as fast as the library alone.\n"
    )
    rows = [
        (stage, f"{row['things']} {row['unit']} of {row['of']}", row["ours_per_second"],
         row["beside"], row["bare_per_second"], f"{row['ratio']:.2f}")
        for stage, row in figures["speed"].items()
    ]  # fmt: skip
    yield table(("stage", "of", "a second", "beside", "a second", "ratio"), rows)
    if "size" in figures:
        size = figures["size"]
        yield f"The classifier is {size['model_mb']:.1f} MB, the wheel {size['wheel_mb']:.1f} MB.\n"


def _per_class(scores: Mapping[str, Mapping[str, float]]) -> str:
    parts = ("precision", "recall", "f1")
    return table(
        ("type", "precision", "recall", "F1", "in gold"),
        [(k, *(figure(s[part]) for part in parts), int(s["support"])) for k, s in scores.items()],
    )


def _confusion(rows: Mapping[str, Mapping[str, int]]) -> Iterator[tuple[str, str]]:
    for gold, guesses in rows.items():
        ordered = sorted(guesses.items(), key=lambda item: (-item[1], item[0]))
        yield gold, ", ".join(f"{guess} {count}" for guess, count in ordered)


def _calibration(own: Figures) -> str:
    rows = [(figure(c, 2), figure(a, 2), n) for c, a, n in own["reliability"]]
    by_chance = own.get("ece_by_chance")
    beside = (
        f" (by chance alone, so many answers would show {figure(by_chance)} if every confidence "
        "were true)"
        if by_chance is not None
        else ""
    )
    told = (
        f"Calibration: expected error {figure(own['ece'])}{beside}. A confidence is worth this:\n\n"
    )
    return told + table(("mean confidence", "right", "answers"), rows)


def _triples(found: Sequence[Sequence[str]]) -> str:
    return ", ".join(f"{a}→{b} {kind}" for a, b, kind in found) or "–"
