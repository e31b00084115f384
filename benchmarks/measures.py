"""What the gate measures: each measure gives figures by name, or says why it cannot."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import article_sets, demo_gold, plain, reports

ROOT = Path(__file__).parent.parent
MODEL = ROOT / "src" / "legation" / "knowledge" / "models" / "classifier"
ARTICLE_SETS = {"fundus": article_sets.fundus, "scrapinghub": article_sets.scrapinghub}
MEGABYTE = 1e6


class NotMeasured(Exception):
    """Why a measure has no figures here."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A name, the keys that count, and the work. ``take`` gets the folder of gold files."""

    name: str
    keys: tuple[str, ...]
    take: Callable[[Path], Mapping[str, Any]]


def _present(path: Path) -> Path:
    if not path.exists():
        raise NotMeasured(f"{path.name} is not here")
    return path


def pair(gold: Path) -> Mapping[str, Any]:
    """Choose the event type for marked pairs."""
    from legation.evaluation.pair import evaluate_pair

    return evaluate_pair(_present(gold / "plv_dev.jsonl"))


def sentence(gold: Path) -> Mapping[str, Any]:
    """Find the events in bare sentences."""
    from legation.evaluation.sentence import evaluate_sentence
    from legation.pipeline import Reader
    from legation.settings import load_settings

    return evaluate_sentence(_present(gold / "interstate_dev.jsonl"), Reader(load_settings()))


def plain_sentences(_: Path) -> Mapping[str, Any]:
    """Find the events in plain sentences of our own; always possible."""
    return plain.measure()


def fresh_reports(gold: Path) -> Mapping[str, Any]:
    """Find the acts in dated reports that nobody looked at while building."""
    archive = _present(gold.parent / "wcep" / reports.ARCHIVE.name)
    found: Mapping[str, Any] = reports.measure(archive, ("fresh",))["fresh"]
    return found


def labelled_reports(gold: Path) -> Mapping[str, Any]:
    """Find the acts in both sets of labelled reports, and say how far two readers agree."""
    archive = _present(gold.parent / "wcep" / reports.ARCHIVE.name)
    return reports.measure(archive) | reports.two_readers(_present(gold / "interstate_dev.jsonl"))


def actor(gold: Path) -> Mapping[str, Any]:
    """Resolve actor phrases."""
    from legation.evaluation.actor import evaluate_actor

    return evaluate_actor(_present(gold / "ngec_dev.jsonl"))


def articles(which: str, *, baseline: bool = False) -> Callable[[Path], Mapping[str, Any]]:
    """Give the measure of one set of saved pages; archives lie beside the gold folder.

    ``baseline`` adds bare trafilatura's figures from the same run.
    """

    def take(gold: Path) -> Mapping[str, Any]:
        from legation.evaluation.article import evaluate_articles

        archive = _present(gold.parent / f"pages_{which}.tar.gz")
        with tempfile.TemporaryDirectory() as folder:
            labelled = ARTICLE_SETS[which](article_sets.members(archive))
            article_sets.write(labelled, Path(folder))
            return evaluate_articles(Path(folder), baseline=baseline)

    return take


def demo(_: Path) -> Mapping[str, Any]:
    """Read the demo pages end to end; always possible."""
    return demo_gold.measure_demo()


def sizes(_: Path) -> Mapping[str, Any]:
    """Weigh the model and the wheel, in MB of 10**6 bytes."""
    model = sum(path.stat().st_size for path in MODEL.iterdir()) / MEGABYTE
    with tempfile.TemporaryDirectory() as folder:
        built = subprocess.run(
            [str(ROOT / ".ci" / "uv"), "build", "--quiet", "--wheel", "--out-dir", folder],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if built.returncode:
            raise NotMeasured(f"no wheel: {built.stderr.strip()[-200:]}")
        wheel = next(Path(folder).glob("*.whl")).stat().st_size / MEGABYTE
    return {"model_mb": model, "wheel_mb": wheel}


MEASURES = (
    Measure("pair", ("root_macro_f1", "quad_macro_f1", "binary_macro_f1"), pair),
    Measure(
        "sentence",
        ("precision", "recall", "f1", "pair_f1", "modality_accuracy", "false_on_empty"),
        sentence,
    ),
    Measure(
        "plain",
        ("precision", "recall", "f1", "pair_f1", "modality_accuracy", "false_on_empty"),
        plain_sentences,
    ),
    Measure("reports", ("precision", "recall", "f1", "pair_f1", "false_on_empty"), fresh_reports),
    Measure("actor", ("both_accuracy",), actor),
    Measure(
        "fundus", ("text_f1", "title_accuracy", "author_f1", "date_accuracy"), articles("fundus")
    ),
    Measure("scrapinghub", ("text_f1",), articles("scrapinghub")),
    Measure(
        "demo",
        (
            "triple_f1",
            "pair_f1",
            "modality_accuracy",
            "title_accuracy",
            "date_accuracy",
            "author_accuracy",
        ),
        demo,
    ),
    Measure("size", ("model_mb", "wheel_mb"), sizes),
)
