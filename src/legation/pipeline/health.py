"""How the readings of feeds go, kept on the desk so that a reader sees which are in trouble."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from legation.errors import RefusedError, UnreachableError
from legation.sources import UNCHANGED, Busy
from legation.store import Added, FeedHealth, Store
from legation.types import Page, Reading, Rejection


@dataclass(slots=True)
class _Run:
    """One reading of a web address. ``single``: it is an article's page and no feed."""

    url: str
    single: bool = False
    same: bool = False
    items: int = 0
    failure: str = ""
    unreachable: bool = False
    again: datetime | None = None
    new: int = 0
    unchanged: int = 0
    refused: int = 0


class Health:
    """Watches one run's web addresses, item by item; readings must come back in their order.

    ``several``: more sources are read in this run: one that cannot be fetched is then told as
    a rejection, so that the others are read nevertheless.
    """

    def __init__(
        self,
        store: Store,
        *,
        several: bool = False,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store, self._several, self._now = store, several, now
        self._runs: list[_Run] = []
        self._order: deque[_Run | None] = deque()

    def follow(self, spec: str, items: Iterable[Page | Rejection]) -> Iterator[Page | Rejection]:
        """Pass on what a source gives, noting whose it is.

        Raises:
            RefusedError, UnreachableError: it cannot be fetched, and it is the only one.
        """
        url = spec.strip()
        run = _Run(url) if url.lower().startswith(("http://", "https://")) else None
        if run is not None:
            self._runs.append(run)
        try:
            for item in items:
                self._order.append(run if run is not None and _is_item(run, item) else None)
                yield item
        except (RefusedError, UnreachableError) as error:
            if run is None:
                raise
            run.failure, run.unreachable = error.what, True
            run.again = error.again if isinstance(error, Busy) else None
            if not self._several:
                self.keep()
                raise
            self._order.append(None)
            yield Rejection("sources", error.what, error.cure[:200], origin=url)

    def count(self, reading: Reading, added: Added) -> None:
        """Take one written reading into account."""
        run = self._order.popleft()
        if run is None:
            return
        run.refused += reading.article is None
        run.new += added.article_state in ("new", "changed")
        run.unchanged += added.article_state == "unchanged"

    def keep(self) -> None:
        """Write down how each address did; a run that was cut off says nothing."""
        for run in self._runs:
            known = self._store.feed_health(run.url)
            if run.single and known is not None:
                self._store.forget_feed_health(run.url)
            elif not run.single and (known or run.items or run.unreachable):
                self._store.keep_feed_health(_after(run, known, self._now()))
        self._runs.clear()


def _is_item(run: _Run, item: Page | Rejection) -> bool:
    """Say whether something is one of a feed's items, and note what it tells of the feed."""
    if item.origin != run.url:
        run.items += 1
        return True
    if isinstance(item, Page):
        run.single = True
    elif item.reason == UNCHANGED:
        run.same = True
    else:
        run.failure = item.reason
    return False


def _after(run: _Run, known: FeedHealth | None, now: datetime) -> FeedHealth:
    before = known or FeedHealth(run.url, now)
    told = replace(
        before, ran=now, new=run.new, unchanged=run.unchanged, refused=run.refused,
        same=run.same, again=run.again,
    )  # fmt: skip
    if run.items or not run.failure:
        told = replace(told, fetched=now)
    if not run.failure:
        return replace(told, failures=0)
    return replace(told, failed=now, failure=run.failure, failures=before.failures + 1)
