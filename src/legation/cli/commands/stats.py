"""``legation stats``: how much the desk holds."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from legation.cli.answers import print_lines, print_record
from legation.cli.numbers import noun
from legation.cli.options import AsJson, Desk, settings_for
from legation.cli.terminal import clean

if TYPE_CHECKING:
    from legation.store import Counts, OutletCount, RejectionCount

OUTLETS_SHOWN = 10
HELD = (
    "page",
    "article",
    "outlet",
    "mention",
    "event",
    "pair",
    "pledge",
    "milestone",
    "quotation",
    "judgement",
    "comment",
)
"""What is counted, by the fields of ``Counts`` without their s."""


def stats(desk: Desk = None, as_json: AsJson = False) -> None:
    """Count what the desk holds and what was not used, by reason."""
    from legation.store import open_desk

    settings = settings_for(desk)
    with open_desk(settings.desk, read_only=True) as store:
        counts, outlets, refused = store.counts(), store.outlets(), store.rejection_counts()
    if as_json:
        print_record(_record(settings.desk, counts, outlets, refused))
    else:
        print_lines(_lines(settings.desk, counts, outlets, refused))


def _record(
    desk: str,
    counts: Counts,
    outlets: tuple[OutletCount, ...],
    refused: tuple[RejectionCount, ...],
) -> dict[str, Any]:
    return {
        "desk": desk,
        **dataclasses.asdict(counts),
        "by_outlet": {count.outlet.id: count.articles for count in outlets},
        "not_used": [
            {"stage": count.stage, "reason": count.reason, "n": count.n} for count in refused
        ],
    }


def _lines(
    desk: str,
    counts: Counts,
    outlets: tuple[OutletCount, ...],
    refused: tuple[RejectionCount, ...],
) -> list[str]:
    told = [f"Desk {clean(desk)}"]
    if counts.first_day and counts.last_day:
        told.append(f"From {counts.first_day} to {counts.last_day}.")
    for one in HELD:
        n = getattr(counts, f"{one}s")
        told.append(f"  {n:>9,}  {noun(n, one)}")
    if outlets:
        told.append("Articles by outlet:")
        told += [
            f"  {one.articles:>9,}  {clean(one.outlet.name)}" for one in outlets[:OUTLETS_SHOWN]
        ]
    if refused:
        told.append("Not used, by reason:")
        told += [f"  {one.n:>9,}  {one.stage}: {clean(one.reason)}" for one in refused]
    return told
