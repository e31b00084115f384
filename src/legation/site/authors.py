"""The page of an author, with its JSON twin."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from legation.site.answers import monitor_of, page, twin

router = APIRouter()


@router.get("/authors/{name:path}.json")
def author_twin(request: Request, name: str, cursor: str = "") -> Response:
    """Give an author as JSON."""
    return twin(monitor_of(request).author(name, cursor))


@router.get("/authors/{name:path}")
def author(request: Request, name: str, cursor: str = "") -> Response:
    """Show an author and the articles signed so."""
    view = monitor_of(request).author(name, cursor)
    return page(request, "author.html", view, twin=f"{view.card.href}.json")
