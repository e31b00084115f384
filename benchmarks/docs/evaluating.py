"""Formats and results of ``legation evaluate``."""

from __future__ import annotations

from benchmarks.docs.tables import made, table

FORMATS = (
    ("pair", "`id`, `text`, `source_spans`, `target_spans` (lists of [start, end] in characters), "
             "and any of `root`, `quad`, `binary`",
     "given who and to whom, is the event type right?"),
    ("sentence", "`id`, `date`, `text`, `events`: each has `source`, `target` (lists of codes), "
                 "`event`, `symmetric`, and perhaps `modality`, `alt`",
     "given only a sentence and its day, are the events between states right?"),
    ("actor", "`id`, `text`, `context`, `date`, `expect` with `country` and `sector` (an absent "
              "key is not judged, an empty one means none)",
     "is a phrase resolved to the right country and sector?"),
    ("article", "a folder of `NAME.html` or `NAME.html.gz` with `NAME.json`: `title`, `authors`, "
                "`published`, `body`, and perhaps `url`",
     "are text, title, authors and day of a page read right?"),
)  # fmt: skip

RESULTS = (
    ("all", "`n`, `seconds`, `per_second`", "how many, how long"),
    ("pair", "`root_macro_f1`, `root_accuracy`", "event types; CONCEDE and RETREAT count as YIELD "
     "where gold says YIELD"),
    ("pair", "`quad_macro_f1`, `binary_macro_f1`", "four quad classes; cooperation or conflict"),
    ("pair", "`per_class`, `confusion`", "each type alone; what was guessed for what"),
    ("sentence", "`precision`, `recall`, `f1`", "on triples of source, target and type"),
    ("sentence", "`pair_f1`, `quad_f1`, `lenient_f1`", "who with whom; with quad classes; with "
     "`alt` accepted"),
    ("sentence", "`modality_accuracy`", "on matched triples with a gold modality"),
    ("sentence", "`false_on_empty`", "share of event-free sentences that were given an event"),
    ("actor", "`country_accuracy`, `sector_accuracy`, `both_accuracy`", "shares of phrases"),
    ("article", "`text_f1`", "runs of four words, precision and recall averaged over pages"),
    ("article", "`title_accuracy`, `author_f1`, `date_accuracy`", "exact titles; names; same day"),
    ("pair, sentence", "`ece`, `ece_by_chance`, `reliability`", "expected calibration error over "
     "ten bins; what so many answers show by chance where every confidence is true; rows of "
     "mean confidence, accuracy, count"),
)  # fmt: skip


def page() -> str:
    """Give docs/reference/evaluate.md."""
    return "\n".join(
        [
            made("Evaluation", "benchmarks/docs/evaluating.py"),
            "`legation evaluate KIND FILE` measures the reading on your own labelled data: one "
            "JSON object a line in UTF-8, or a folder of pages. `--json` prints one object.\n",
            table(("kind", "a record has", "asks"), FORMATS),
            "In `sentence`, every pair of two different codes is one triple with the event's type; "
            "a symmetric event gives its pairs both ways. Predictions that are negated or "
            "remembered count only against gold of the same modality. Domestic events count "
            "neither way.\n",
            "## Results\n",
            table(("kind", "keys", "are"), RESULTS),
            "What these figures are for this version: [accuracy](../accuracy.md).\n",
        ]
    )
