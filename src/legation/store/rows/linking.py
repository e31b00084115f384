"""How mentions become events, and what one reading changed of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from legation.store.rows.articles import ArticleState
from legation.types import Event, LinkMention

Link: TypeAlias = Callable[[Sequence[LinkMention]], Sequence[Event]]
"""Clusters the mentions of one block into events; pure, and blind to the order given. What it
gives may carry ``judgements``, those that the events rest on, and the linker's ``version``, as
``legation.events.Linked`` does: they are kept beside the events."""

GAP_DAYS: Final = 10
"""Reports of one act lie closer than this. Syndication and follow-ups run for days, weekly
papers a week; ten days hold both."""

WINDOW_DAYS: Final = 56
"""Eight weeks. See ADR 0018 for what it costs in time and in events parted."""


@dataclass(frozen=True, slots=True)
class Linking:
    """How far a mention that comes or goes can reach into the events of its block.

    By default the linker gets the piece of a run around it: a run of mentions in which no
    step is greater than ``gap_days``, cut once in every ``window_days`` of the calendar where
    the days around are quietest. So a day costs what its window costs, however many years
    the pair has been in the news. The linker joins nothing across a cut; a reviewer's
    "same" does. ``nearby`` gives the linker only the mentions within ``gap_days`` and
    the whole events that those belong to, uncut. That is right for a linker whose
    events are the connected parts of a relation between two mentions that looks at nothing
    but the two and never holds over more than ``gap_days``.
    """

    gap_days: int = GAP_DAYS
    nearby: bool = False
    window_days: int = WINDOW_DAYS


@dataclass(frozen=True, slots=True)
class Added:
    """What one reading changed. ``pairs``: sorted unordered pairs whose events changed."""

    article_state: ArticleState
    mentions_new: int = 0
    events_new: int = 0
    events_changed: int = 0
    events_gone: int = 0
    pairs: tuple[tuple[str, str], ...] = ()
