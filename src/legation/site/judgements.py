"""Two claims side by side: whether they tell of one act, and how to say so."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from legation.monitor import hrefs
from legation.site.answers import monitor_of, page, twin

router = APIRouter()


@router.get("/judgements/{a}/{b}.json")
def judgement_twin(request: Request, a: str, b: str) -> Response:
    """Give the judgement on two mentions as JSON."""
    return twin(monitor_of(request).judgement(a, b))


@router.get("/judgements/{a}/{b}")
def judgement(request: Request, a: str, b: str) -> Response:
    """Show two mentions with the machine's judgement, the reviewers' words, and the command."""
    view = monitor_of(request).judgement(a, b)
    return page(request, "judgement.html", view, twin=f"{hrefs.judgement(a, b)}.json")
