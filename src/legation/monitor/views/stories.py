"""The answer about a story."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.monitor.views.shared import ArticleLine, EventLine


@dataclass(frozen=True, slots=True)
class StoryView:
    """Articles that tell the same news, oldest first, with the events that they tell of.

    ``id``: the least id of its articles; any of them finds the story.
    """

    id: str
    title: str
    articles: tuple[ArticleLine, ...]
    events: tuple[EventLine, ...]
    outlets: int
    first: date | None
    last: date | None
    demo: bool
