"""The reading side of a desk: one thin method a question, the SQL lies in its own modules."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from legation.store import rows
from legation.store.faults import desk_errors
from legation.store.reading import (
    articles,
    audience,
    events,
    export,
    mentions,
    pairs,
    related,
    search,
    tallies,
    top,
)
from legation.types import (
    Article,
    Event,
    EventType,
    Mention,
    Milestone,
    Modality,
    Quotation,
    Rejection,
    Stage,
)

if TYPE_CHECKING:
    import pyarrow as pa

Pair = tuple[str, str]


class ReadingSide:
    """Questions to a desk. Lists come newest first unless said otherwise."""

    _engine: Engine
    where: str

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with desk_errors(self.where), self._engine.connect() as connection:
            yield connection

    # Pages and articles

    def knows_page(self, sha256: str) -> bool:
        """Say whether bytes of this hash are on file."""
        with self._reading() as c:
            return articles.knows_page(c, sha256)

    def article_state(self, article: Article) -> rows.ArticleState:
        """Say what adding this article would find: new, unchanged or changed."""
        with self._reading() as c:
            return articles.article_state(c, article)

    def article(self, article_id: str) -> rows.ArticleRecord:
        """Give one article whole.

        Raises:
            NotFound: no article has this id.
        """
        with self._reading() as c:
            return articles.article(c, article_id)

    def page_bytes(self, sha256: str) -> bytes:
        """Give the bytes of a page as they came.

        Raises:
            NotFound: no page has this hash.
        """
        with self._reading() as c:
            return articles.page_bytes(c, sha256)

    def articles(
        self,
        where: rows.ArticleFilter | None = None,
        limit: int = 50,
        cursor: str = "",
    ) -> rows.Slice[rows.ArticleCard]:
        """List articles, newest first."""
        with self._reading() as c:
            return articles.articles_list(c, where or rows.ArticleFilter(), limit, cursor)

    def related_articles(self, article_id: str, limit: int = 5) -> tuple[rows.Related, ...]:
        """Give articles on the same events, then on the same pairs near in time."""
        with self._reading() as c:
            return related.related_articles(c, article_id, limit)

    def popular(self, limit: int = 5, since: date | None = None) -> tuple[rows.Popular, ...]:
        """Give the articles most read on this desk, most first."""
        with self._reading() as c:
            return audience.popular(c, limit, since)

    def quotations(self, article_id: str) -> tuple[Quotation, ...]:
        """Give the quotations of an article in the order of the text."""
        with self._reading() as c:
            return articles.quotations(c, article_id)

    # Events and mentions

    def event(self, event_id: str) -> Event:
        """Give the event that has this id, or that the mention of this id belongs to.

        Raises:
            NotFound: neither an event nor a live mention of one has this id.
        """
        with self._reading() as c:
            return events.event(c, event_id)

    def events(
        self,
        *,
        pair: Pair | None = None,
        direction: rows.Direction = "both",
        types: Collection[EventType] = (),
        modalities: Collection[Modality] = (),
        since: date | None = None,
        until: date | None = None,
        outlet_country: str = "",
        actor: str = "",
        issue: str = "",
        text: str = "",
        limit: int = 50,
        cursor: str = "",
    ) -> rows.Slice[Event]:
        """List events, newest first; see :class:`~legation.store.rows.EventFilter`."""
        where = rows.EventFilter(
            pair=pair,
            direction=direction,
            types=tuple(types),
            modalities=tuple(modalities),
            since=since,
            until=until,
            outlet_country=outlet_country,
            actor=actor,
            issue=issue,
            text=text,
        )
        with self._reading() as c:
            return events.events_list(c, where, limit, cursor)

    def mentions_of(self, event_id: str) -> tuple[rows.MentionRecord, ...]:
        """Give the mentions that an event rests on, oldest article first.

        Raises:
            NotFound: there is no such event.
        """
        with self._reading() as c:
            return mentions.mentions_of(c, event_id)

    def mentions_of_article(
        self, article_id: str, *, retired: bool = False
    ) -> tuple[rows.MentionRecord, ...]:
        """Give an article's mentions in the order of the text; ``retired``: old ones too."""
        with self._reading() as c:
            return mentions.mentions_of_article(c, article_id, retired=retired)

    def mention(self, mention_id: str) -> rows.MentionRecord:
        """Give one mention, live or retired.

        Raises:
            NotFound: no mention has this id.
        """
        with self._reading() as c:
            return mentions.mention(c, mention_id)

    def top_events(
        self,
        since: date | None = None,
        until: date | None = None,
        limit: int = 5,
        weights: Mapping[EventType, float] | None = None,
        modality_weights: Mapping[Modality, float] | None = None,
    ) -> tuple[Event, ...]:
        """Give the weightiest events, weightiest first.

        An event weighs |weight of its type| x weight of its modality x confidence x
        n/(n+1) for n independent publishers; weights that are not given are 1.
        """
        with self._reading() as c:
            return top.top_events(c, since, until, limit, weights or {}, modality_weights or {})

    # Pairs

    def pairs(self, limit: int = 100, state: str = "") -> tuple[rows.PairCount, ...]:
        """Give the pairs with most events, most first; ``state``: only pairs with it."""
        with self._reading() as c:
            return pairs.pairs(c, limit, state)

    def rollup(
        self, a: str, b: str, since: date | None = None, until: date | None = None
    ) -> tuple[rows.RollupRow, ...]:
        """Give both directions of a pair by week, type and modality, oldest week first."""
        with self._reading() as c:
            return pairs.rollup(c, a, b, since, until)

    def daily(
        self, a: str, b: str, since: date | None = None, until: date | None = None
    ) -> tuple[rows.DailyRow, ...]:
        """Give every event of both directions of a pair, oldest first."""
        with self._reading() as c:
            return pairs.daily(c, a, b, since, until)

    def people(self, a: str, b: str, limit: int = 50) -> tuple[rows.PersonCount, ...]:
        """Give the persons of ``a`` and ``b`` in the pair's events, most events first."""
        with self._reading() as c:
            return pairs.people(c, a, b, limit)

    def pledges(self, a: str, b: str, limit: int = 500) -> tuple[rows.PledgeRecord, ...]:
        """Give what ``a`` and ``b`` promised each other, newest first."""
        with self._reading() as c:
            return pairs.pledges(c, a, b, limit)

    def milestones(self, a: str, b: str, limit: int = 500) -> tuple[Milestone, ...]:
        """Give the dated facts that name both states, by year and day."""
        with self._reading() as c:
            return pairs.milestones(c, a, b, limit)

    # Search, counts, export

    def search(self, query: str, limit: int = 20) -> rows.SearchHits:
        """Find articles and the sentences of events; any text is safe, "" finds nothing.

        All words must occur; words in double quotes must stand together.
        """
        with self._reading() as c:
            return search.search(c, query, limit)

    def counts(self) -> rows.Counts:
        """Say how much the desk holds."""
        with self._reading() as c:
            return tallies.counts(c)

    def outlets(self) -> tuple[rows.OutletCount, ...]:
        """Give every outlet with its current articles, most articles first."""
        with self._reading() as c:
            return tallies.outlets(c)

    def rejection_counts(self) -> tuple[rows.RejectionCount, ...]:
        """Count what was not used by stage and reason, most first."""
        with self._reading() as c:
            return tallies.rejection_counts(c)

    def rejections(
        self, stage: Stage | None = None, reason: str = "", limit: int = 50, cursor: str = ""
    ) -> rows.Slice[Rejection]:
        """List what was not used, newest first."""
        with self._reading() as c:
            return tallies.rejections(c, stage, reason, limit, cursor)

    def all_mentions(self, *, retired: bool = False) -> Iterator[Mention]:
        """Stream every live mention in the order of adding; ``retired``: old ones too."""
        with self._reading() as c:
            yield from export.all_mentions(c, retired=retired)

    def all_events(self) -> Iterator[Event]:
        """Stream every event, oldest first."""
        with self._reading() as c:
            yield from export.all_events(c)

    def frame(self, kind: rows.FrameKind, pair: Pair | None = None) -> pa.Table:
        """Give events, live mentions or weekly sums as an Arrow table, oldest first.

        ``events`` holds lists of actors, recipients, shares and mentions; ``mentions``
        lists of actors, recipients and evidence; ``rollup`` the columns of a
        ``RollupRow``. polars and DuckDB read them as they are.
        """
        from legation.store.reading import frames  # pyarrow takes long to load

        with self._reading() as c:
            return frames.frame(c, kind, pair)

    # Readers' words

    def comments(
        self, article_id: str, limit: int = 200, cursor: str = ""
    ) -> rows.Slice[rows.Comment]:
        """Give the comments on an article, newest first."""
        with self._reading() as c:
            return audience.comments(c, article_id, limit, cursor)

    def judgements(
        self, mention_id: str = "", limit: int = 1000, cursor: str = ""
    ) -> rows.Slice[rows.JudgementRecord]:
        """Give judgements, newest first; ``mention_id``: only those on this mention."""
        with self._reading() as c:
            return audience.judgements(c, mention_id, limit, cursor)

    def meta(self, name: str) -> str:
        """Give a note about the desk itself, "" where there is none."""
        with self._reading() as c:
            return audience.meta(c, name)

    def feed_state(self, url: str) -> rows.FeedState:
        """Give what a host told at the last fetch of ``url`` (empty where never fetched)."""
        with self._reading() as c:
            return audience.feed_state(c, url)
