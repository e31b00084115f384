"""Other people's events as lines of a list, and the way to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from legation.monitor import hrefs
from legation.monitor.names import TYPE_NAMES, state
from legation.monitor.views import ForeignLine, OtherDataset
from legation.store import ForeignCount, ForeignEvent, Store
from legation.types import Dataset

TITLES: Final[dict[Dataset, str]] = {
    "gdelt": "GDELT",
    "icews": "ICEWS",
    "polecat": "POLECAT",
    "phoenix": "Phoenix",
}
LISTED: Final = 25


@dataclass(frozen=True, slots=True)
class Question:
    """What to compare. ``datasets`` empty: all that have the pair. ``cursor``: of their rows."""

    datasets: tuple[str, ...] = ()
    grain: str = "month"
    since: date | None = None
    until: date | None = None
    scale: str = ""
    cursor: str = ""


def other_datasets(store: Store) -> tuple[OtherDataset, ...]:
    """Give every other dataset on a desk."""
    return tuple(
        OtherDataset(c.dataset, TITLES[c.dataset], c.events, c.first_day, c.last_day)
        for c in store.foreign_counts()
    )


def listed(
    store: Store, pair: tuple[str, str], chosen: Sequence[ForeignCount], asked: Question
) -> tuple[tuple[ForeignLine, ...], str]:
    """Give rows of the first dataset; the page of one period asks for that period's days."""
    if not chosen:
        return (), ""
    name = chosen[0].dataset
    found = store.foreign_events(pair, name, asked.since, asked.until, LISTED, asked.cursor)
    more = ""
    if found.cursor:
        more = rows_href("-".join(pair), name, asked, asked.since, asked.until, found.cursor)
    return tuple(_line(event) for event in found.items), more


def _line(event: ForeignEvent) -> ForeignLine:
    address = event.url if event.url.lower().startswith(("http://", "https://")) else ""
    return ForeignLine(
        dataset=event.dataset,
        id=event.id,
        day=event.day,
        source=state(event.source),
        target=state(event.target),
        type_name=TYPE_NAMES[event.event_type] if event.event_type else "",
        code=event.code,
        quad=event.quad,
        score=event.score,
        source_name=event.source_name,
        target_name=event.target_name,
        story="" if address else event.url,
        href=address,
    )


def rows_href(
    code: str,
    dataset: str,
    asked: Question,
    since: date | None,
    until: date | None,
    cursor: str = "",
) -> str:
    """Give the path of a dataset's rows between two days."""
    given = (
        ("with", dataset), ("grain", asked.grain), ("since", since), ("until", until),
        ("scale", asked.scale), ("cursor", cursor),
    )  # fmt: skip
    query = urlencode([(name, str(value)) for name, value in given if value])
    return f"{hrefs.compared(code)}?{query}#rows"
