"""The page of an exchange and the list of what waits for a reviewer."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from legation.site.answers import monitor_of, page, twin

router = APIRouter()


@router.get("/pairs/{code}/exchanges/{event_id}.json")
def exchange_twin(request: Request, code: str, event_id: str) -> Response:
    """Give an exchange as JSON."""
    return twin(monitor_of(request).exchange(code, event_id))


@router.get("/pairs/{code}/exchanges/{event_id}")
def exchange(request: Request, code: str, event_id: str) -> Response:
    """Show an exchange with both sides' readouts."""
    view = monitor_of(request).exchange(code, event_id)
    return page(request, "exchange.html", view, twin=f"{view.href}.json")
