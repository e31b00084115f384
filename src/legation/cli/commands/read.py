"""``legation read``: pages onto the desk."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.answers import print_lines, print_record
from legation.cli.numbers import many
from legation.cli.options import AllowPrivate, AsJson, Desk, settings_for
from legation.cli.terminal import clean, complain
from legation.errors import InputError, LegationError, UnreachableError, UsageError
from legation.settings import Settings

if TYPE_CHECKING:
    from legation.pipeline import Summary

Sources = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCE...", help="Files, folders, patterns, web addresses, feeds, or - for stdin."
    ),
]
Again = Annotated[
    bool,
    typer.Option("--again", help="Also read what lies on the desk and this coder has not read."),
]


def read(
    sources: Sources = None,
    desk: Desk = None,
    allow_private: AllowPrivate = False,
    coder: Annotated[str | None, typer.Option(help="frames, hybrid or llm.")] = None,
    again: Again = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read pages and keep what they tell."""
    if not sources and not again:
        raise UsageError(
            "no source is named", cure="name one or give --again, see legation read --help"
        )
    settings = settings_for(desk, coder=coder, allow_private=allow_private)
    bar = sys.stderr.isatty() and not quiet
    summary = read_onto(settings, sources or [], bar=bar, again=again)
    if as_json:
        from legation.cli.summaries import as_record

        print_record(as_record(summary, settings.desk))
    elif not quiet:
        from legation.cli.summaries import lines

        print_lines(lines(summary, settings.desk))
    _complain_of(summary, sources or [], settings)


def _complain_of(summary: Summary, sources: list[str], settings: Settings) -> None:
    if summary.waiting:
        from legation.sources.endpoint import endpoint_of

        where = endpoint_of(settings).shown
        count = many(summary.waiting, "article waits", "articles wait")
        cure = "run legation read --again with the same coder later"
        raise UnreachableError(f"{count} to be read, for {clean(summary.failure)}", where, cure)
    articles = summary.articles_new + summary.articles_unchanged + summary.articles_changed
    if sources and not summary.pages:
        raise InputError("no page was found", clean(" ".join(sources)), "name a source with pages")
    if sources and not articles:
        reason = summary.rejected.most_common(1)
        told = f" ({clean(reason[0][0])})" if reason else ""
        raise InputError(f"no article came of it{told}", cure="name pages that hold an article")


def read_onto(settings: Settings, sources: list[str], *, bar: bool, again: bool = False) -> Summary:
    """Read sources onto the settings' desk, with a bar or without; see ``Reader.read``.

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
            reader = Reader(settings)  # a coder without its settings is told before a desk is made
            with open_desk(settings.desk) as store:
                return reader.read(sources, store, meter.step, again=again)
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
    count = many(pages, "page is", "pages are")
    return f"{count} safe on {clean(settings.desk)}; read the same again to go on from there"
