"""Every question that a reader may ask of a desk. The doors call only this.

>>> monitor = Monitor.open("desk.sqlite")                  # doctest: +SKIP
>>> monitor.pair("CHN-RUS").level.figure.text              # doctest: +SKIP
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from legation.dyads import DEFAULT_SCALE, Step, scale_names
from legation.dyads.ical import icalendar
from legation.monitor import article, desk, event, front, pair, search, views
from legation.monitor.demo import is_demo
from legation.monitor.lines import article_line
from legation.monitor.views import Filters
from legation.store import ArticleFilter, Store, open_desk


class Monitor:
    """Answers questions about one desk. Safe to share between threads.

    ``today`` may be given to every question that depends on it; it is the day in UTC.

    Every method may raise :class:`legation.errors.DeskError`.
    """

    def __init__(self, store: Store, scale: str = DEFAULT_SCALE) -> None:
        self.store = store
        self.scale = scale

    @classmethod
    def open(cls, desk: str, scale: str = DEFAULT_SCALE) -> Monitor:
        """Open the desk at a path or a ``postgresql://`` URL and give its monitor.

        Raises:
            DeskError: the desk cannot be opened.
        """
        return cls(open_desk(desk), scale)

    def close(self) -> None:
        """Let go of the desk."""
        self.store.close()

    def front(self, today: date | None = None) -> views.FrontView:
        """Give the front page."""
        return front.front_view(self.store, today or _today())

    def pair(
        self, code: str, filters: Filters | None = None, today: date | None = None
    ) -> views.PairView:
        """Give everything of a pair; ``filters`` choose the events that are listed.

        Raises:
            NotFound: the code names no two states.
            UsageError: there is no such scale, or the cursor is none of ours.
        """
        return pair.pair_view(self.store, code, self._scaled(filters), today or _today())

    def calendar(self, code: str, base: str, today: date | None = None) -> str:
        """Give a pair's dates as iCalendar; ``base``: the site's address, without a slash.

        Raises:
            NotFound: the code names no two states.
        """
        view = self.pair(code, today=today)
        name = f"{view.a.name} – {view.b.name}"
        return icalendar(name, (*view.calendar, *view.coming), base, view.as_of)

    def pair_code(self, code: str) -> str:
        """Give a pair's code in order: "RUS-CHN" gives "CHN-RUS".

        Raises:
            NotFound: the code names no two states.
        """
        return "-".join(pair.split_pair(code))

    def pairs(self, limit: int = 50, state: str = "", weeks: int = 0) -> tuple[views.PairLine, ...]:
        """Give the pairs with most events; ``weeks``: length of their sparklines."""
        as_of, _ = pair.newest_day(self.store, _today())
        return pair.pair_lines(self.store, limit, weeks, as_of, state)

    def events(self, code: str, filters: Filters) -> views.EventList:
        """Give the events of a pair so filtered, newest first."""
        return pair.event_list(self.store, code, self._scaled(filters))

    def all_events(self, filters: Filters) -> views.EventList:
        """Give the events of the whole desk so filtered, newest first."""
        return pair.event_list(self.store, "", self._scaled(filters))

    def series(
        self,
        code: str,
        step: Step = "week",
        since: date | None = None,
        until: date | None = None,
        scale: str = "",
    ) -> tuple[views.SeriesView, ...]:
        """Give both directions of a pair by day, week or calendar month."""
        return pair.pair_series(self.store, code, step, since, until, scale or self.scale)

    def article(self, article_id: str) -> views.ArticleView:
        """Give an article with its coded sentences explained.

        Raises:
            NotFound: no article has this id.
        """
        return article.article_view(self.store, article_id)

    def articles(
        self, where: ArticleFilter | None = None, limit: int = 50, cursor: str = ""
    ) -> tuple[tuple[views.ArticleLine, ...], str]:
        """List articles, newest first, with the cursor of the next part ("" at the end)."""
        found = self.store.articles(where, limit, cursor)
        return tuple(article_line(card) for card in found.items), found.cursor

    def event(self, event_id: str) -> views.EventView:
        """Give an event by its id or the id of one of its mentions, with its explanation.

        Raises:
            NotFound: there is neither.
        """
        return event.event_view(self.store, event_id)

    def explain(self, event_id: str) -> tuple[str, ...]:
        """Say step by step how an event became what it is and what it weighs."""
        return self.event(event_id).explanation

    def mention(self, mention_id: str) -> views.Reading:
        """Give one sentence's claim, live or retired.

        Raises:
            NotFound: no mention has this id.
        """
        return event.reading(self.store.mention(mention_id))

    def search(self, query: str, limit: int = 20) -> views.SearchView:
        """Find articles, sentences of events, and pairs; any text is safe."""
        return search.search_view(self.store, query, limit)

    def person(self, name: str) -> views.PersonView:
        """Give a person: offices, whom they met, first and last seen.

        Raises:
            NotFound: no event names such a person.
        """
        return desk.person_view(self.store, name)

    def outlet(self, outlet_id: str, cursor: str = "") -> views.OutletView:
        """Give an outlet and its articles.

        Raises:
            NotFound: no outlet has this id.
        """
        return desk.outlet_view(self.store, outlet_id, cursor)

    def sources(self) -> views.SourcesView:
        """Give every outlet and what was not used."""
        return desk.sources_view(self.store)

    def stats(self) -> views.Stats:
        """Count everything on the desk."""
        return desk.stats(self.store)

    def method(self, scale: str = "") -> views.MethodView:
        """Give the tables that figures are computed with."""
        return desk.method_view(self.store, scale or self.scale)

    def add_comment(self, article_id: str, name: str, text: str) -> views.CommentView:
        """Keep a reader's comment.

        Raises:
            InputError: name or comment is missing or too long.
            NotFound: no article has this id.
        """
        kept = self.store.add_comment(article_id, name, text)
        return views.CommentView(kept.name, kept.text, kept.at)

    def count_view(self, article_id: str) -> None:
        """Count one reading of an article."""
        self.store.count_view(article_id)

    def _scaled(self, filters: Filters | None) -> Filters:
        """Put the desk's own scale where the reader chose none and it is not the default."""
        chosen = filters or Filters()
        if chosen.scale or self.scale == DEFAULT_SCALE:
            return chosen
        return replace(chosen, scale=self.scale)

    def is_demo(self) -> bool:
        """Say whether the desk's pages were written for the demo."""
        return is_demo(self.store)


def _today() -> date:
    return datetime.now(UTC).date()


__all__ = ["ArticleFilter", "Filters", "Monitor", "scale_names", "views"]
