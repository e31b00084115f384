"""What a reading did, as lines for people and as a record for programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from legation.cli.numbers import many
from legation.cli.terminal import clean

if TYPE_CHECKING:
    from legation.pipeline import Summary

PAIRS_SHOWN = 12


def lines(summary: Summary, desk: str) -> list[str]:
    """Give the summary, a line a matter."""
    known = summary.articles_unchanged
    fresh = summary.articles_new + summary.articles_changed + summary.articles_again
    head = f"Read {many(summary.pages, 'page')} in {summary.seconds:.1f} s onto {clean(desk)}."
    told = [head]
    if not fresh:
        told.append(
            f"Nothing new: {many(known, 'article')} had been read before."
            if known
            else "Nothing new: no page gave an article."
        )
    else:
        told.append(
            f"Articles: {summary.articles_new} new, {summary.articles_changed} changed,"
            f" {known} unchanged."
        )
        if summary.articles_again:
            told.append(
                f"Of the unchanged, {clean(summary.coder)} read {summary.articles_again:,}"
                " for the first time."
            )
        told.append(
            f"Found: {many(summary.mentions, 'mention')} in"
            f" {many(summary.sentences, 'sentence')};"
            f" {many(summary.events_new, 'event')} new, {summary.events_changed} changed."
        )
        told.append(f"Pairs: {_pairs(summary)}")
    told += _counted("Pages not used", summary.rejected)
    if summary.note:
        told.append(f"Note: {clean(summary.note)}")
    if fresh and summary.aside:
        told.append(
            f"Note: this desk's events are made from the mentions of {clean(summary.desk_coder)};"
            f" those of {clean(summary.coder)} stand beside them"
            f" (LEGATION_EVENTS_CODER={clean(summary.coder)} changes that)."
        )
    return told


def as_record(summary: Summary, desk: str) -> dict[str, Any]:
    """Give the summary as plain values; pairs as "CHN-RUS"."""
    return {
        "desk": desk,
        "pages": summary.pages,
        "articles_new": summary.articles_new,
        "articles_changed": summary.articles_changed,
        "articles_unchanged": summary.articles_unchanged,
        "articles_again": summary.articles_again,
        "articles_waiting": summary.waiting,
        "rejected": dict(sorted(summary.rejected.items())),
        "sentences": summary.sentences,
        "mentions": summary.mentions,
        "events_new": summary.events_new,
        "events_changed": summary.events_changed,
        "pairs": ["-".join(pair) for pair in sorted(summary.pairs)],
        "seconds": round(summary.seconds, 3),
        "note": summary.note,
        "coder": summary.coder,
        "desk_coder": summary.desk_coder,
    }


def _pairs(summary: Summary) -> str:
    pairs = ["-".join(pair) for pair in sorted(summary.pairs)]
    if not pairs:
        return "none touched."
    more = len(pairs) - PAIRS_SHOWN
    return ", ".join(pairs[:PAIRS_SHOWN]) + (f" and {more} more." if more > 0 else ".")


def _counted(title: str, reasons: Mapping[str, int]) -> list[str]:
    if not reasons:
        return []
    ordered = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    return [
        f"{title}: {sum(reasons.values())}",
        *(f"  {count:>5}  {clean(reason)}" for reason, count in ordered),
    ]
