"""``legation import``: other people's events onto the desk, beside its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from legation.cli.answers import print_lines, print_record
from legation.cli.numbers import many
from legation.cli.options import AsJson, Desk, settings_for
from legation.cli.terminal import clean, complain
from legation.errors import InputError, LegationError, UsageError
from legation.settings import data_folder
from legation.types import Dataset, content_id

if TYPE_CHECKING:
    from legation.pipeline.importing import Imported

DATASETS: tuple[Dataset, ...] = get_args(Dataset)


def import_events(
    dataset: Annotated[
        str, typer.Argument(metavar="DATASET", help="gdelt, icews, polecat or phoenix.")
    ],
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Plain, .gz or .zip.")],
    desk: Desk = None,
    rejects: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where bad rows are kept; beside the desk by default."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
    as_json: AsJson = False,
) -> None:
    """Put other people's events on the desk, beside its own and never counted among them."""
    if dataset not in DATASETS:
        raise UsageError(f"no dataset {dataset[:40]!r}", cure=f"choose {', '.join(DATASETS)}")
    from legation.pipeline.importing import import_events as run
    from legation.sources.foreign import read_foreign
    from legation.store import open_desk

    chosen, settings = dataset, settings_for(desk)
    read_foreign(chosen, *files)  # a misspelt path is told before a desk is made
    aside = rejects or _beside(settings.desk, chosen, files)
    if any(_same(aside, Path(name)) for name in (*files, settings.desk)):
        raise UsageError("bad rows would be written over it", str(aside), "name another file")
    safe = 0

    def step(done: Imported) -> None:
        nonlocal safe
        safe = done.rows

    try:
        with open_desk(settings.desk) as store:
            done = run(chosen, files, store, aside, step)
    except (KeyboardInterrupt, LegationError):
        if safe:
            count = many(safe, "row is safe", "rows are safe")
            complain(f"{count}; import the same again to go on from there")
        raise
    if as_json:
        print_record(_record(done, settings.desk))
    elif not quiet:
        print_lines(_lines(done, settings.desk))
    if done.rows and sum(done.bad.values()) == done.rows:
        raise InputError("no row could be used", clean(" ".join(files))[:200], "see the reasons")


import_events.__name__ = "import"  # the command's name, which Python keeps for itself


def _beside(desk: str, dataset: Dataset, files: list[str]) -> Path:
    """Give a path that is the same whenever the same files are imported."""
    name = f"rejected-{dataset}-{content_id(*files)[:6]}.jsonl"
    if "://" in desk and not desk.startswith("sqlite:"):
        folder = data_folder()
        folder.mkdir(parents=True, exist_ok=True)
        return folder / name
    path = Path(desk.removeprefix("sqlite:///")).expanduser()
    return path.with_name(f"{path.stem}.{name}")


def _same(one: Path, other: Path) -> bool:
    return one.expanduser().absolute() == other.expanduser().absolute()


def _lines(done: Imported, desk: str) -> list[str]:
    rate = done.rows / max(done.seconds, 1e-3)
    told = [
        f"Read {many(done.rows, 'row')} of {done.dataset} in {done.seconds:.1f} s"
        f" ({rate:,.0f} a second) onto {clean(desk)}.",
        f"Between two states: {done.kept:,}, of which {done.new:,} new.",
    ]
    for title, counts in (("Not between two states", done.outside), ("Bad rows", done.bad)):
        if counts:
            told.append(f"{title}: {sum(counts.values()):,}")
            told += [f"  {n:>9,}  {clean(reason)}" for reason, n in counts.most_common()]
    if done.aside:
        told.append(f"Bad rows are kept in {clean(done.aside)}")
    return told


def _record(done: Imported, desk: str) -> dict[str, Any]:
    return {
        "desk": desk,
        "dataset": done.dataset,
        "rows": done.rows,
        "kept": done.kept,
        "new": done.new,
        "outside": dict(sorted(done.outside.items())),
        "bad": dict(sorted(done.bad.items())),
        "rejects": done.aside,
        "seconds": round(done.seconds, 3),
    }
