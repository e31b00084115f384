"""Addresses for what tells of the same: stories, and judgements on two mentions."""

from __future__ import annotations

from fastapi import APIRouter

from legation.api.inputs import Id
from legation.api.routes import PROBLEMS, Desk
from legation.monitor.views.judging import JudgementView
from legation.monitor.views.stories import StoryView

telling_router = APIRouter(responses=PROBLEMS)


@telling_router.get("/stories/{article_id}")
def story(desk: Desk, article_id: Id) -> StoryView:
    """Give the story that an article belongs to."""
    return desk.story(article_id)


@telling_router.get("/judgements/{a}/{b}")
def judgement(desk: Desk, a: Id, b: Id) -> JudgementView:
    """Say whether two mentions tell of one act, with the points of every reason."""
    return desk.judgement(a, b)
