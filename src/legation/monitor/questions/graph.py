"""Questions about all states at once: the network, the movers, the map, third parties."""

from __future__ import annotations

from datetime import date

from legation.dyads import FLOOR
from legation.monitor import movers, network, ripples, views, world
from legation.monitor.questions.asked import Asked


class AboutTheNetwork(Asked):
    """What a reader may ask of the signed graph of states."""

    def network(
        self,
        since: date | None = None,
        until: date | None = None,
        min_events: int = FLOOR,
        scale: str = "",
        today: date | None = None,
        *,
        organisations: bool = False,
    ) -> views.NetworkView:
        """Give the signed graph of states over some days (by default the newest year).

        Raises:
            UsageError: the days or the number cannot be used, or there is no such scale.
        """
        return network.network_view(
            self.store, since, until, min_events, self._scale(scale), today or self._today(),
            organisations=organisations,
        )  # fmt: skip

    def movers(
        self,
        first: date | None = None,
        last: date | None = None,
        days: int = movers.DAYS,
        min_events: int = FLOOR,
        scale: str = "",
        today: date | None = None,
    ) -> views.MoversView:
        """Say which pairs moved closer and which apart between the days up to two dates.

        Raises:
            UsageError: the days or the numbers cannot be used, or there is no such scale.
        """
        return movers.movers_view(
            self.store, first, last, days, min_events, self._scale(scale), today or self._today()
        )

    def map(
        self,
        focus: str = "",
        since: date | None = None,
        until: date | None = None,
        min_events: int = FLOOR,
        scale: str = "",
        today: date | None = None,
    ) -> views.MapView:
        """Give every state by its balance with ``focus``, or with all others.

        Raises:
            NotFound: the focus is no state.
            UsageError: the days or the number cannot be used, or there is no such scale.
        """
        return world.map_view(
            self.store, focus, since, until, min_events, self._scale(scale), today or self._today()
        )

    def ripples(
        self,
        code: str,
        days: int = ripples.DAYS,
        after: str = "any",
        since: date | None = None,
        until: date | None = None,
        scale: str = "",
        today: date | None = None,
    ) -> views.RipplesView:
        """Say what third states did in the days after a pair's events, against chance.

        Raises:
            NotFound: the code names no two states.
            UsageError: a number, a word or the scale cannot be used.
        """
        return ripples.ripples_view(
            self.store, code, days, after, since, until, self._scale(scale), today or self._today()
        )

    def has_short_ripples(self, code: str) -> bool:
        """Say whether the ripples of a pair come quickly enough to stand on its page."""
        return ripples.is_short(self.store, code)
