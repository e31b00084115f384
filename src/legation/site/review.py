"""What waits for a reviewer: people to check, and acts proposed as stages of pledges."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from legation.dyads.fulfilment import SURE, WAITING
from legation.monitor.lines import pair_ref
from legation.monitor.pair import split_pair
from legation.monitor.views.promises import ReviewView
from legation.site.answers import monitor_of, page, twin
from legation.site.pair_list import code_of

router = APIRouter()

SHOWN = 100
"""Proposals on the page, the surest; the JSON has all."""


@router.get("/suggestions.json")
def suggestions_twin(request: Request, country: str = "") -> Response:
    """Give the people to check as JSON."""
    return twin(monitor_of(request).suggestions(code_of(country)))


@router.get("/suggestions")
def suggestions(request: Request, country: str = "") -> Response:
    """Show the people whose office the tables do not know so."""
    code = code_of(country)
    view = monitor_of(request).suggestions(code)
    there = "/suggestions.json" + (f"?country={code}" if code else "")
    return page(request, "suggestions.html", view, twin=there)


def _waiting(request: Request, pair: str) -> ReviewView:
    return monitor_of(request).review(pair.strip())


@router.get("/review.json")
def review_twin(request: Request, pair: str = "") -> Response:
    """Give the proposals that wait for a reviewer as JSON."""
    return twin(_waiting(request, pair))


@router.get("/review")
def review(request: Request, pair: str = "") -> Response:
    """Show the proposals that wait for a reviewer, of all pairs or of one.

    A reviewer's word changes the record, and the site knows nobody: it shows the command
    by which whoever may write the desk keeps a word.
    """
    view = _waiting(request, pair)
    code = "-".join(split_pair(pair)) if pair.strip() else ""
    there = "/review.json" + (f"?pair={code}" if code else "")
    names = pair_ref(*split_pair(code)).names if code else ""
    return page(
        request, "review.html", view, code=code, names=names, shown=SHOWN, waiting=WAITING,
        sure=SURE, twin=there,
    )  # fmt: skip
