"""The page of a story, with its JSON twin."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from legation.site.answers import monitor_of, page, twin

router = APIRouter()


@router.get("/stories/{story_id}.json")
def story_twin(request: Request, story_id: str) -> Response:
    """Give a story as JSON."""
    return twin(monitor_of(request).story(story_id))


@router.get("/stories/{story_id}")
def story(request: Request, story_id: str) -> Response:
    """Show a story; any of its articles leads to it."""
    view = monitor_of(request).story(story_id)
    if view.id != story_id:
        return RedirectResponse(f"/stories/{view.id}", 307)
    return page(request, "story.html", view, twin=f"/stories/{view.id}.json")
