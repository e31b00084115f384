"""Questions about what was read: front page, articles, events, people, outlets, tables."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from legation.monitor import (
    article,
    desk,
    event,
    front,
    search,
    stories,
    suggestions,
    views,
    watched,
)
from legation.monitor.demo import is_demo
from legation.monitor.lines import article_line
from legation.monitor.questions.asked import Asked
from legation.monitor.views import stories as story_views
from legation.monitor.views.watched import WatchedView
from legation.store import ArticleFilter


class AboutTheRecord(Asked):
    """What a reader may ask of the desk's articles and of the events that they tell."""

    def front(self, today: date | None = None) -> views.FrontView:
        """Give the front page."""
        return front.front_view(self.store, today or self._today())

    def watched(
        self, codes: Sequence[str], since: date | None, most: int, today: date | None = None
    ) -> WatchedView:
        """Give pairs that a reader watches, with their events since a day (None: not asked).

        Raises:
            NotFound: a code names no two states.
        """
        return watched.watched_view(self.store, codes, since, today or self._today(), most)

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

    def story(self, article_id: str) -> story_views.StoryView:
        """Give the story that an article belongs to: all that tell the same news.

        Raises:
            NotFound: no article has this id.
        """
        return stories.story_view(self.store, article_id)

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

    def pairs_named(self, words: str) -> tuple[views.PairRef, ...]:
        """Give the pairs that words name: "CHN-RUS", "China Russia"; of one state, its first."""
        return search.pairs_named(self.store, " ".join(words.split())[: search.LONGEST])

    def web_addresses(self, article_ids: Collection[str]) -> dict[str, str]:
        """Give the addresses of articles on the web, without those that have none."""
        cards = self.store.article_cards(article_ids)
        return {card.id: card.url for card in cards if article.web_address(card.url)}

    def person(self, name: str) -> views.PersonView:
        """Give a person: offices, whom they met, first and last seen.

        Raises:
            NotFound: no event names such a person.
        """
        return desk.person_view(self.store, name)

    def author(self, name: str, cursor: str = "") -> views.AuthorView:
        """Give who signs articles by this name, and the articles.

        Raises:
            NotFound: nobody does. UsageError: the cursor is none of ours.
        """
        return desk.author_view(self.store, name, cursor)

    def outlet(self, outlet_id: str, cursor: str = "") -> views.OutletView:
        """Give an outlet and its articles.

        Raises:
            NotFound: no outlet has this id.
        """
        return desk.outlet_view(self.store, outlet_id, cursor)

    def sources(self) -> views.SourcesView:
        """Give every outlet and what was not used."""
        return desk.sources_view(self.store)

    def suggestions(self, country: str = "", *, everything: bool = False) -> views.SuggestionsView:
        """Give offices that articles give people and the tables do not, and unknown names."""
        return suggestions.suggestions_view(self.store, country, everything)

    def stats(self) -> views.Stats:
        """Count everything on the desk."""
        return desk.stats(self.store)

    def method(self, scale: str = "") -> views.MethodView:
        """Give the tables that figures are computed with."""
        return desk.method_view(self.store, scale or self.scale)

    def is_demo(self) -> bool:
        """Say whether the desk's pages were written for the demo."""
        return is_demo(self.store)
