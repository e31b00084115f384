"""The record of two states."""

from __future__ import annotations

from datetime import date

from legation.store import rows
from legation.store.reading import claims, network, pairs, reviews, summed, sums
from legation.store.reading.questions.asked import Asked, Pair
from legation.types import Milestone


class AboutPairs(Asked):
    """Questions about two states."""

    def pairs(self, limit: int = 100, state: str = "") -> tuple[rows.PairCount, ...]:
        """Give the pairs with most events, most first; ``state``: only pairs with it."""
        with self._reading() as c:
            return pairs.pairs(c, limit, state)

    def pair_events(
        self, a: str, b: str, since: date | None = None, until: date | None = None
    ) -> int:
        """Count the events of a pair, of all days or of some, each once."""
        with self._reading() as c:
            return pairs.pair_events(c, a, b, since, until)

    def events_with(self, state: str) -> int:
        """Count the events of all pairs of a state, in each of which an event counts once."""
        with self._reading() as c:
            return pairs.events_with(c, state)

    def rollup(
        self, a: str, b: str, since: date | None = None, until: date | None = None
    ) -> tuple[rows.RollupRow, ...]:
        """Give both directions of a pair by week, type and modality, oldest week first."""
        with self._reading() as c:
            return pairs.rollup(c, a, b, since, until)

    def weeks(
        self, a: str, b: str, since: date | None = None, until: date | None = None
    ) -> rows.Sums:
        """Give what :meth:`rollup` gives, as columns."""
        with self._reading() as c:
            return summed.weeks(c, a, b, since, until)

    def days(
        self, a: str, b: str, since: date | None = None, until: date | None = None
    ) -> rows.Sums:
        """Give what :meth:`daily` gives, as columns: every event with its day."""
        with self._reading() as c:
            return summed.days(c, a, b, since, until)

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

    def pair_sums(
        self, since: date, until: date, state: str = "", pair: Pair | None = None
    ) -> tuple[rows.PairSum, ...]:
        """Give what every pair's events of some days sum up to.

        ``state``: only its pairs; ``pair``: only this one.
        """
        with self._reading() as c:
            return network.pair_sums(c, since, until, state, pair)

    def acts_upon(self, a: str, b: str, since: date, until: date) -> tuple[rows.DailyRow, ...]:
        """Give what anybody did to ``a`` or ``b`` on days known to the day, oldest first."""
        with self._reading() as c:
            return network.acts_upon(c, a, b, since, until)

    def people(self, a: str, b: str, limit: int = 50) -> tuple[rows.PersonCount, ...]:
        """Give the persons of ``a`` and ``b`` in the pair's events, most events first."""
        with self._reading() as c:
            return pairs.people(c, a, b, limit)

    def pledges(self, a: str, b: str, limit: int = 500) -> tuple[rows.PledgeRecord, ...]:
        """Give what ``a`` and ``b`` promised each other, newest first."""
        with self._reading() as c:
            return claims.pledges_of(c, a, b, limit)

    def milestones(self, a: str, b: str, limit: int = 500) -> tuple[Milestone, ...]:
        """Give the dated facts that name both states, by year and day."""
        with self._reading() as c:
            return claims.milestones_of(c, a, b, limit)

    def pledge_reviews(self, a: str, b: str) -> tuple[rows.PledgeReview, ...]:
        """Give every reviewer's word on the pledges between two states, oldest first."""
        with self._reading() as c:
            return reviews.pledge_reviews_of(c, a, b)

    def pledged_pairs(self) -> tuple[Pair, ...]:
        """Give the pairs of states with a pledge between them, sorted."""
        with self._reading() as c:
            return reviews.pledged_pairs(c)
