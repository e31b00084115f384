"""The reading side of a desk: one thin method a question, the SQL lies in its own modules."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from legation.store import rows
from legation.store.codes import moment_of
from legation.store.cut import Cut
from legation.store.faults import desk_errors
from legation.store.reading import (
    articles,
    audience,
    changes,
    codings,
    events,
    export,
    forecasting,
    foreign,
    linking,
    magnitudes,
    mentions,
    names,
    network,
    pairs,
    related,
    reviews,
    search,
    sums,
    tallies,
    telling,
    top,
)
from legation.types import (
    Article,
    Dataset,
    Event,
    EventType,
    Magnitude,
    Mention,
    Milestone,
    Modality,
    OwnOffice,
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

    # Coders

    def coder(self) -> str:
        """Give the coder whose mentions make the events, "" where none has read yet."""
        with self._reading() as c:
            return codings.desk_coder(c)

    def coders(self) -> tuple[rows.CoderCount, ...]:
        """Give every coder that read onto this desk, most articles first."""
        with self._reading() as c:
            return codings.coders(c)

    def has_read(self, article_id: str, coder: str) -> bool:
        """Say whether a coder ("hybrid"), in whatever version, has read an article."""
        with self._reading() as c:
            return codings.has_read(c, article_id, coder)

    def unread(self, coder: str) -> tuple[str, ...]:
        """Give ids of the current articles that a coder has not read, first added first."""
        with self._reading() as c:
            return codings.unread(c, coder)

    def both_read(self, a: str, b: str) -> Iterator[rows.TwoReadings]:
        """Stream the current articles that two coders read, oldest first.

        A coder is given by name ("hybrid": what stands of it) or by version.
        """
        with self._reading() as c:
            yield from codings.both_read(c, a, b)

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

    def leads(self, mention_ids: Sequence[str]) -> dict[str, rows.Lead]:
        """Give the sentences of mentions by their ids; unknown ids are left out."""
        with self._reading() as c:
            return mentions.leads(c, mention_ids)

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

    def magnitudes_of(self, event_ids: Sequence[str]) -> dict[str, tuple[Magnitude, ...]]:
        """Give by event how many and how much its sentences tell, newest article first."""
        with self._reading() as c:
            return magnitudes.magnitudes_of(c, event_ids)

    def mention_records(self, ids: Sequence[str]) -> dict[str, rows.MentionRecord]:
        """Give mentions by their ids, live or retired; ids that nothing has are left out."""
        with self._reading() as c:
            return mentions.mention_records(c, ids)

    def told_by(
        self,
        pair: Pair,
        country: str,
        modalities: Collection[Modality],
        since: date,
        until: date,
        limit: int = 50,
    ) -> tuple[rows.EventPart, ...]:
        """Give what a pair's newest events in outlets of a country bring, newest first."""
        with self._reading() as c:
            return events.told_by(c, pair, country, modalities, since, until, limit)

    # Names for review

    def offices_seen(self, country: str = "", one: str = "") -> tuple[rows.OfficeSeen, ...]:
        """Give the offices that articles write beside names, last seen first.

        ``country``: only its people; ``one``: only the suggestion of this id.
        """
        with self._reading() as c:
            return names.offices_seen(c, country, one)

    def unresolved(self, limit: int = 100) -> tuple[rows.UnresolvedName, ...]:
        """Give names that nothing resolved, most often written first."""
        with self._reading() as c:
            return names.unresolved(c, limit)

    def own_offices(self) -> tuple[OwnOffice, ...]:
        """Give the offices that reviewers of this desk accepted, oldest first."""
        with self._reading() as c:
            return names.own_offices(c)

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

    def period_sums(
        self,
        a: str,
        b: str,
        since: date | None = None,
        until: date | None = None,
        issue: str = "",
        press: rows.Press | None = None,
        *,
        weekly: bool = False,
    ) -> tuple[rows.PeriodSum, ...]:
        """Sum a pair's events of an issue or a press by day or week, oldest first."""
        with self._reading() as c:
            return sums.period_sums(c, a, b, since, until, issue, press, weekly=weekly)

    def article_days(
        self, since: date, until: date, press: rows.Press | None = None
    ) -> tuple[tuple[date, int], ...]:
        """Count current articles, of some press or of all, by day, oldest first."""
        with self._reading() as c:
            return sums.article_days(c, since, until, press)

    def issues_of(self, a: str, b: str, limit: int = 500) -> tuple[tuple[str, int], ...]:
        """Give the issues of a pair's newest events each way, most frequent first."""
        with self._reading() as c:
            return sums.issues_of(c, a, b, limit)

    def pair_sums(self, since: date, until: date, state: str = "") -> tuple[rows.PairSum, ...]:
        """Give what every pair's events of some days sum up to; ``state``: only its pairs."""
        with self._reading() as c:
            return network.pair_sums(c, since, until, state)

    def acts_upon(self, a: str, b: str, since: date, until: date) -> tuple[rows.DailyRow, ...]:
        """Give what anybody did to ``a`` or ``b`` on days known to the day, oldest first."""
        with self._reading() as c:
            return network.acts_upon(c, a, b, since, until)

    def people(
        self, a: str, b: str, limit: int = 50, newest: int = 0
    ) -> tuple[rows.PersonCount, ...]:
        """Give the persons of ``a`` and ``b`` in the pair's events, most events first.

        ``newest``: only of so many newest events each way, 0 for all.
        """
        with self._reading() as c:
            return pairs.people(c, a, b, limit, newest)

    def pledges(self, a: str, b: str, limit: int = 500) -> tuple[rows.PledgeRecord, ...]:
        """Give what ``a`` and ``b`` promised each other, newest first."""
        with self._reading() as c:
            return pairs.pledges(c, a, b, limit)

    def milestones(self, a: str, b: str, limit: int = 500) -> tuple[Milestone, ...]:
        """Give the dated facts that name both states, by year and day."""
        with self._reading() as c:
            return pairs.milestones(c, a, b, limit)

    # Other people's events

    def foreign_counts(self, pair: Pair | None = None) -> tuple[rows.ForeignCount, ...]:
        """Count other people's events by dataset, of a pair or of all."""
        with self._reading() as c:
            return foreign.foreign_counts(c, pair)

    def foreign_daily(
        self, a: str, b: str, since: date | None = None, until: date | None = None
    ) -> tuple[rows.ForeignDay, ...]:
        """Sum other people's events of a pair by dataset and day, oldest day first."""
        with self._reading() as c:
            return foreign.foreign_daily(c, a, b, since, until)

    def foreign_events(
        self,
        pair: Pair,
        dataset: Dataset,
        since: date | None = None,
        until: date | None = None,
        limit: int = 50,
        cursor: str = "",
    ) -> rows.Slice[rows.ForeignEvent]:
        """List a dataset's events of a pair, newest first."""
        with self._reading() as c:
            return foreign.foreign_events_list(c, pair, dataset, since, until, limit, cursor)

    def pledge_reviews(self, a: str, b: str) -> tuple[rows.PledgeReview, ...]:
        """Give every reviewer's word on the pledges between two states, oldest first."""
        with self._reading() as c:
            return reviews.pledge_reviews_of(c, a, b)

    def pledged_pairs(self) -> tuple[Pair, ...]:
        """Give the pairs of states with a pledge between them, sorted."""
        with self._reading() as c:
            return reviews.pledged_pairs(c)

    # What changed

    def changes(self, after: Cut, until: Cut) -> tuple[rows.Change, ...]:
        """Give what changed after the end of one day and up to that of another, oldest first."""
        with self._reading() as c:
            return changes.changes(c, after.moment, until.moment)

    def removed_since(self, cut: Cut) -> int:
        """Count the articles read by the end of a day that were taken off later."""
        with self._reading() as c:
            return changes.removed_since(c, cut.moment)

    def first_reading(self) -> datetime | None:
        """Give the moment at which the oldest article on file was read."""
        with self._reading() as c:
            first = changes.first_reading(c)
            return None if first is None else moment_of(first)

    def change_mark(self, cut: Cut) -> tuple[int, ...]:
        """Give a mark that is equal for days between which nothing was read or judged."""
        with self._reading() as c:
            return changes.last_change(c, cut.moment)

    # Forecasts

    def week_counts(
        self, last: date, weeks: int, pair: Pair | None = None, least: int = 0
    ) -> tuple[rows.WeekCount, ...]:
        """Count what happened by pair, type and week; the newest week ends on ``last``.

        ``least``: only pairs with as many events or more.
        """
        with self._reading() as c:
            return forecasting.week_counts(c, last, weeks, pair, least)

    def issued_forecasts(
        self,
        pair: Pair | None = None,
        due_by: date | None = None,
        limit: int = 300,
        issued: date | None = None,
    ) -> tuple[rows.IssuedForecast, ...]:
        """Give forecasts as they were issued, the last first."""
        with self._reading() as c:
            return forecasting.issued_forecasts(c, pair, due_by, limit, issued)

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

    def link_mentions(self, ids: Sequence[str]) -> tuple[rows.LinkMention, ...]:
        """Give mentions as the linker gets them, in the order given.

        Raises:
            NotFound: a mention is not there.
        """
        with self._reading() as c:
            return linking.link_mentions(c, ids)

    def told_around(self, article_id: str, days: int) -> list[telling.ToldRecord]:
        """Give an article first, then those within so many days that share events or wording.

        Raises:
            NotFound: no article has this id.
        """
        with self._reading() as c:
            return telling.told_around(c, article_id, days)

    def article_cards(self, ids: Collection[str]) -> tuple[rows.ArticleCard, ...]:
        """Give articles without their bodies, by id; unknown ids give none."""
        with self._reading() as c:
            return telling.article_cards(c, ids)

    def meta(self, name: str) -> str:
        """Give a note about the desk itself, "" where there is none."""
        with self._reading() as c:
            return audience.meta(c, name)

    def feed_state(self, url: str) -> rows.FeedState:
        """Give what a host told at the last fetch of ``url`` (empty where never fetched)."""
        with self._reading() as c:
            return audience.feed_state(c, url)
