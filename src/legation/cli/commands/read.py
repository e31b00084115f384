"""``legation read``: pages onto the desk."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.options import AllowPrivate, AsJson, Desk, settings_for
from legation.cli.terminal import clean, complain
from legation.errors import InputError, LegationError
from legation.settings import Settings

if TYPE_CHECKING:
    from legation.pipeline import Summary

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...", help="Files, folders, patterns, web addresses, feeds, or - for stdin."
    ),
]


def read(
    sources: Sources,
    desk: Desk = None,
    allow_private: AllowPrivate = False,
    coder: Annotated[str | None, typer.Option(help="frames or hybrid.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read pages and keep what they tell."""
    settings = settings_for(desk, coder=coder, allow_private=allow_private)
    summary = read_onto(settings, sources, bar=sys.stderr.isatty() and not quiet)
    if as_json:
        from legation.cli.summaries import as_record

        print(json.dumps(as_record(summary, settings.desk), ensure_ascii=False))
    elif not quiet:
        from legation.cli.summaries import lines

        print("\n".join(lines(summary, settings.desk)))
    articles = summary.articles_new + summary.articles_unchanged + summary.articles_changed
    if not summary.pages:
        raise InputError("no page was found", clean(" ".join(sources)), "name a source with pages")
    if not articles:
        reason = summary.rejected.most_common(1)
        told = f" ({clean(reason[0][0])})" if reason else ""
        raise InputError(f"no article came of it{told}", cure="name pages that hold an article")


def read_onto(settings: Settings, sources: list[str], *, bar: bool) -> Summary:
    """Read sources onto the settings' desk, with a bar or without.

    Raises:
        LegationError: a source or the desk cannot be used; pages before it are safe.
        Exit: the user stopped it, with code 130 after a line that says what is safe.
    """
    from legation.sources import open_source

    for source in sources:  # a misspelt path is told before models load and a desk is made
        open_source(source, settings)
    from legation.cli.progress import Meter
    from legation.pipeline import Reader
    from legation.store import open_desk

    with Meter(bar) as meter:
        try:
            with open_desk(settings.desk) as store:
                return Reader(settings).read(sources, store, meter.step)
        except KeyboardInterrupt:
            meter.close()
            complain(f"stopped: {_safe(meter.pages, settings)}")
            raise typer.Exit(130) from None
        except LegationError as error:
            meter.close()
            if meter.pages and error.exit_code != 74:
                complain(_safe(meter.pages, settings))
            raise


def _safe(pages: int, settings: Settings) -> str:
    if not pages:
        return "nothing was written; read the same again to begin anew"
    count = "1 page is" if pages == 1 else f"{pages} pages are"
    return f"{count} safe on {clean(settings.desk)}; read the same again to go on from there"
