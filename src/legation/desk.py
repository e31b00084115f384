"""The library's door: a desk to read onto and to ask, and one page read by itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from legation.errors import InputError, NotFound, UsageError
from legation.frame import Frame, series_frame
from legation.settings import Settings, load_settings
from legation.types import Article, Mention, Page, Rejection

if TYPE_CHECKING:
    from legation.monitor.views import Filters, PairView
    from legation.pipeline import Progress, Reader, Summary
    from legation.store import Store

Step = Literal["day", "week", "month", "year"]


class Desk:
    """An open desk. Use it in ``with``, or close it.

    ``path``: a file, made where it is missing, or a ``postgresql://`` URL; the
    environment's desk by default. ``settings``: everything else, from the environment by
    default.

    Raises:
        DeskError: it cannot be opened (``DeskLocked``, ``DeskTooNew``, ...).
    """

    def __init__(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        settings: Settings | None = None,
        read_only: bool = False,
    ) -> None:
        from legation.store import open_desk

        given = settings or load_settings()
        self.settings = given.with_desk(None if path is None else os.fspath(path))
        self.store: Store = open_desk(self.settings.desk, read_only=read_only)

    def read(
        self,
        *sources: str | os.PathLike[str],
        on_progress: Callable[[Progress], None] | None = None,
        again: bool = False,
    ) -> Summary:
        """Read files, folders, addresses or feeds onto the desk, one transaction a page.

        ``again``: then also the desk's own articles that this coder has not read.

        Raises:
            LegationError: a source cannot be used; pages before it are safe.
        """
        specs = [os.fspath(source) for source in sources]
        return _reader(self.settings).read(specs, self.store, on_progress, again=again)

    def events(self, a: str = "", b: str = "") -> Frame:
        """Give the events of a pair (codes such as "CHN"), or all, oldest first."""
        return Frame(self.store.frame("events", _pair(a, b)))

    def mentions(self, a: str = "", b: str = "") -> Frame:
        """Give the live mentions of a pair's events, or all, oldest first."""
        return Frame(self.store.frame("mentions", _pair(a, b)))

    def pair(self, a: str, b: str, filters: Filters | None = None) -> PairView:
        """Give everything that the desk knows of a pair.

        Raises:
            NotFound: a code names no state.
        """
        from legation.monitor import Filters, Monitor

        chosen = filters or Filters(scale=self.settings.scale)
        return Monitor(self.store, self.settings.scale).pair(f"{a}-{b}", chosen)

    def series(
        self,
        a: str,
        b: str,
        step: Step = "month",
        since: date | None = None,
        until: date | None = None,
        scale: str = "",
    ) -> Frame:
        """Give both directions of a pair over time, one row a direction and period.

        Raises:
            NotFound: a code names no state. UsageError: there is no such scale.
        """
        from legation.monitor import Monitor

        monitor = Monitor(self.store, self.settings.scale)
        return series_frame(monitor.series(f"{a}-{b}", step, since, until, scale))

    def close(self) -> None:
        """Let go of the desk."""
        self.store.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def read_article(
    source: str | os.PathLike[str], *, settings: Settings | None = None
) -> tuple[Article, Sequence[Mention]]:
    """Read one page, keeping nothing: the article and what its sentences claim.

    ``source``: a path, a web address, or the text itself (anything with a line break, or
    with spaces and no such file). Of a source of many pages the first article is read.

    Raises:
        NotFound: no such file. InputError: no article in it; the line says why.
        UnreachableError, RefusedError: the address cannot be fetched.
    """
    chosen = settings or load_settings()
    refused = "it is empty"
    for reading in _reader(chosen).read_pages(_pages(os.fspath(source), chosen)):
        if reading.article is not None:
            return reading.article, reading.mentions
        refused = reading.rejections[0].reason if reading.rejections else refused
    shown = " ".join(os.fspath(source)[:80].split())
    raise InputError(f"no article in it: {refused}", shown, "name a page that holds an article")


def _pages(source: str, settings: Settings) -> Iterable[Page | Rejection]:
    from legation.sources import open_source

    if _is_text(source):
        now = datetime.now(UTC)
        return [Page("text", source.encode("utf-8", "replace"), now, "text/plain", "utf-8")]
    return open_source(source, settings)


def _is_text(source: str) -> bool:
    if "\n" in source:
        return True
    if "://" in source.split(" ")[0] or " " not in source.strip():
        return False
    try:
        return not Path(source).exists()
    except (OSError, ValueError):  # longer than a path may be
        return True


@cache
def _reader(settings: Settings) -> Reader:
    from legation.pipeline import Reader

    return Reader(settings)


def _pair(a: str, b: str) -> tuple[str, str] | None:
    if not a and not b:
        return None
    if not a or not b or a == b:
        raise UsageError("a pair has two different states", f"{a}-{b}", "give both codes or none")
    for code in (a, b):
        if not code.isascii() or code != code.upper():
            raise NotFound(f"{code[:20]!r} is no code", cure="write codes such as CHN")
    return a, b
