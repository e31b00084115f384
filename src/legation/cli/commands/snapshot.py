"""``legation snapshot`` and ``legation verify``: a dataset frozen, and checked anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.answers import print_answer
from legation.cli.asof import AsOf, KnownBy, monitor_for
from legation.cli.numbers import many
from legation.cli.options import AsJson, Desk, settings_for
from legation.cli.terminal import clean

if TYPE_CHECKING:
    from legation.snapshots import Verdict

DIFFERS = 1
"""Exit code of a snapshot whose rows are not those of its id."""


def snapshot(
    out: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder that is not there yet.")],
    desk: Desk = None,
    title: Annotated[str, typer.Option(help="Title to cite it by.")] = "",
    author: Annotated[str, typer.Option(help="Who made it, for CITATION.cff.")] = "",
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Put the articles' full text in; mind its rights.")
    ] = False,
    as_of: AsOf = None,
    known_by: KnownBy = "read",
) -> None:
    """Freeze a desk's events, mentions and articles in a folder under a citable id."""
    from legation.snapshots.taking import About, take

    settings = settings_for(desk)
    with monitor_for(settings, as_of, known_by) as monitor:
        known = monitor.known
        about = About(
            title=title or "Relations between states, read from the news",
            author=author or "The keeper of the desk",
            known=known.day if known else None,
            known_by=known_by,
            scale=settings.scale,
            text=with_text,
        )
        taken = take(monitor.store, out, about)
    told = ", ".join(many(n, name.removesuffix("s")) for name, n in taken.rows.items())
    print(f"{taken.id}\n{told} in {taken.folder}")


def verify(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A snapshot.")],
    as_json: AsJson = False,
) -> int:
    """Compute a snapshot's id again and say what differs; exit code 1 where its rows do."""
    from legation.snapshots import verify as check

    verdict = check(folder)
    print_answer(verdict, as_json, _findings)
    return 0 if verdict.sound else DIFFERS


def _findings(verdict: Verdict) -> Iterator[str]:
    for finding in verdict.findings:
        yield f"{clean(finding.where)}: {clean(finding.what)}"
    sound = "its rows are those of its id" if verdict.sound else "its rows are NOT those of it"
    yield f"{clean(verdict.id)}: {sound}"
