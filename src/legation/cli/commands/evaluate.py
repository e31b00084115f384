"""``legation evaluate``: how well the reading does against labelled data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from legation.cli.answers import print_lines, print_record
from legation.cli.options import AsJson, settings_for
from legation.errors import NotFound, UsageError

KINDS = ("pair", "sentence", "actor", "article", "linking")


def evaluate(
    kind: Annotated[str, typer.Argument(help="pair, sentence, actor, article or linking.")],
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Labelled data (see the docs).")],
    as_json: AsJson = False,
    baseline: Annotated[
        bool, typer.Option(help="article: measure the bare extractor too.")
    ] = False,
    pairwise: Annotated[
        bool, typer.Option(help="linking: measure the linker that looks at pairs alone.")
    ] = False,
) -> None:
    """Measure precision, recall and F1 on labelled data."""
    if kind not in KINDS:
        raise UsageError(f"there is no evaluation {kind!r}", cure=f"choose {', '.join(KINDS)}")
    if not path.exists():
        raise NotFound("no such file", str(path), "name a file or folder of labelled data")
    result = _measured(kind, path, baseline, pairwise)
    if as_json:
        print_record(result)
        return
    from legation.cli.measures import measure_lines

    print_lines(measure_lines(kind, result))


def _measured(kind: str, path: Path, baseline: bool, pairwise: bool) -> dict[str, Any]:
    if kind == "pair":
        from legation.evaluation.pair import evaluate_pair

        return evaluate_pair(path)
    if kind == "article":
        from legation.evaluation.article import evaluate_articles

        return evaluate_articles(path, baseline=baseline)
    if kind == "linking":
        from legation.evaluation.linking import evaluate_linking

        return evaluate_linking(path, "pairwise" if pairwise else "default")
    if kind == "actor":
        from legation.evaluation.actor import evaluate_actor

        return evaluate_actor(path)
    from legation.evaluation.sentence import evaluate_sentence
    from legation.pipeline import Reader

    return evaluate_sentence(path, Reader(settings_for()))
