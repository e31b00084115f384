"""What came of one page, as the store takes it."""

from __future__ import annotations

from datetime import UTC, datetime

from legation.errors import LegationError
from legation.pipeline.told import Told
from legation.types import Article, Page, Reading, Rejection

WAITING = "no usable answer of the language model; to be read later"


def no_page(rejection: Rejection) -> Page:
    """Give a page without bytes for what never became one."""
    return Page(rejection.origin, b"", datetime.now(UTC))


def as_reading(
    page: Page, article: Article, outcome: Told | LegationError | None, version: str
) -> Reading:
    """Give what came of an article: coded, left uncoded (None), or waiting after an error."""
    if outcome is None:
        return Reading(page, article)
    if isinstance(outcome, LegationError):
        # The desk may be served to others: where the model is asked is not theirs to know.
        why = Rejection("coding", WAITING, outcome.what[:200], origin=article.origin)
        return Reading(page, article, rejections=(why,), coder=version, waiting=True)
    return Reading(
        page,
        article,
        outcome.mentions,
        outcome.quotations,
        outcome.pledges,
        outcome.milestones,
        outcome.rejections,
        outcome.sentences,
        coder=version,
        names=outcome.names,
    )
