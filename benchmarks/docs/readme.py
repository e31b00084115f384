"""The figures in README.md, between markers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from benchmarks.docs.tables import figure, table

START, END = "<!-- figures: start -->", "<!-- figures: end -->"


def filled(text: str, figures: Mapping[str, Any]) -> str:
    """Give README.md with the figures between its markers made anew.

    Raises:
        ValueError: the markers are not there, once each and in order.
    """
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f"README.md lacks {START} and {END}")
    return f"{before}{START}\n\n{_figures(figures)}\n{END}{after}"


def _figures(figures: Mapping[str, Any]) -> str:
    rows = [row for row in _rows(figures) if row[2] != "–"]
    return table(("asked", "measured on", "figure"), rows)


def _rows(figures: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    pair, sentence = figures.get("pair", {}), figures.get("sentence", {})
    fundus, demo = figures.get("fundus", {}), figures.get("demo", {})
    actor, read = figures.get("actor", {}), figures.get("speed", {}).get("reading", {})
    bare, reports = fundus.get("baseline", {}), figures.get("reports", {})
    fresh = reports.get("fresh", {})
    news = f"{sentence.get('n')} sentences of world news"
    pages = f"{fundus.get('n')} saved pages of 43 countries"
    return [
        ("event type of a marked pair, macro-F1 over 15 types", f"{pair.get('n')} sentences",
         figure(pair.get("root_macro_f1"))),
        ("cooperation or conflict, macro-F1", "the same", figure(pair.get("binary_macro_f1"))),
        ("who did what to whom from a bare sentence, F1", news, figure(sentence.get("f1"))),
        ("... who with whom, F1", "the same", figure(sentence.get("pair_f1"))),
        ("event-free sentences given an event", "the same",
         figure(sentence.get("false_on_empty"))),
        ("acts in reports that nobody had looked at, F1 (a second reader reaches "
         + figure(reports.get("readers", {}).get("f1")) + " on the sentences above)",
         f"{fresh.get('n')} dated reports of two states", figure(fresh.get("f1"))),
        ("country and sector of an actor both right", f"{actor.get('n')} phrases",
         figure(actor.get("both_accuracy"))),
        ("text of a page, F1 (trafilatura alone: " + figure(bare.get("text_f1")) + ")", pages,
         figure(fundus.get("text_f1"))),
        ("day of a page right (trafilatura alone: " + figure(bare.get("date_accuracy")) + ")",
         "the same", figure(fundus.get("date_accuracy"))),
        ("claims of the demo pages, F1", f"{demo.get('n')} pages written for the demo",
         figure(demo.get("triple_f1"))),
        ("sentences a second on two cores, text to desk", str(read.get("of")),
         figure(read.get("ours_per_second"), 0)),
    ]  # fmt: skip
