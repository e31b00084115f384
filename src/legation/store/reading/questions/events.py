"""Events and the mentions behind them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from legation.store import rows
from legation.store.reading import events, linking, magnitudes, mentions, told, top
from legation.store.reading.questions.asked import Asked, Pair
from legation.types import Event, EventType, Magnitude, Modality, Source


class AboutEvents(Asked):
    """Questions about events and mentions."""

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

    def told_by(
        self,
        pair: Pair,
        countries: Sequence[str],
        modalities: Collection[Modality],
        since: date,
        until: date,
        limit: int = 50,
    ) -> dict[str, tuple[rows.EventPart, ...]]:
        """Give by country what a pair's newest events in its outlets bring, newest first."""
        with self._reading() as c:
            return told.told_by(c, pair, countries, modalities, since, until, limit)

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

    def mention_records(self, ids: Sequence[str]) -> dict[str, rows.MentionRecord]:
        """Give mentions by their ids, live or retired; ids that nothing has are left out."""
        with self._reading() as c:
            return mentions.mention_records(c, ids)

    def leads(self, mention_ids: Sequence[str]) -> dict[str, rows.Lead]:
        """Give the sentences of mentions by their ids; unknown ids are left out."""
        with self._reading() as c:
            return mentions.leads(c, mention_ids)

    def leads_with_outlets(
        self, mention_ids: Sequence[str]
    ) -> dict[str, tuple[rows.Lead, Source | None]]:
        """Give the sentences of mentions by their ids, each with the outlet it stands in."""
        with self._reading() as c:
            return mentions.leads_with_outlets(c, mention_ids)

    def magnitudes_of(self, event_ids: Sequence[str]) -> dict[str, tuple[Magnitude, ...]]:
        """Give by event how many and how much its sentences tell, newest article first."""
        with self._reading() as c:
            return magnitudes.magnitudes_of(c, event_ids)

    def link_mentions(self, ids: Sequence[str]) -> tuple[rows.LinkMention, ...]:
        """Give mentions as the linker gets them, in the order given.

        Raises:
            NotFound: a mention is not there.
        """
        with self._reading() as c:
            return linking.link_mentions(c, ids)
