"""A mention prepared for comparison: everything that two of them are compared by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from legation.events.country_words import load_country_words
from legation.events.people import Bench, bench, name_words
from legation.events.words import Wording, wording
from legation.types import Actor, LinkMention, Mention, Participant

ASSUMED: Final = "article date"
"""The basis of a day that nothing in the sentence speaks for."""

_BRANCHES: Final = {"IGO": "GOV"}
"""An organisation's secretary is told of as its official and as the organisation itself."""

_SPANS: Final = {"day": 1, "week": 7, "month": 31, "year": 366, "decade": 3653, "unknown": 3653}


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention with what is compared, computed once.

    ``first``/``last``: the numbered days in which the act can lie by its words; ``told``:
    the sentence dates the act itself, else the day is the article's. ``published``: the
    article's day or, where unknown, the act's. ``benches``: who is named for each country
    for which a person or an office is named. ``kinds``/``branches``: of who acts, by country.
    """

    id: str
    article: str
    fingerprint: str
    mention: Mention
    countries: tuple[str, ...]
    first: int
    last: int
    told: bool
    published: int
    wording: Wording
    doers: frozenset[str]
    receivers: frozenset[str]
    benches: Mapping[str, Bench]
    kinds: Mapping[str, frozenset[str]]
    branches: Mapping[str, frozenset[str]]


def claim_of(linked: LinkMention) -> Claim:
    """Prepare one mention."""
    mention = linked.mention
    when = mention.when
    span = _SPANS[when.granularity] if when is not None else 1
    day = linked.day.toordinal()
    acting = mention.actors + (mention.recipients if mention.symmetric else ())
    return Claim(
        id=mention.id,
        article=linked.article_id,
        fingerprint=linked.body_fingerprint,
        mention=mention,
        countries=mention.countries,
        first=day,
        last=day + span - 1,
        told=when is not None and when.basis != ASSUMED,
        published=(linked.published or linked.day).toordinal(),
        wording=wording(mention.text, _party_words(mention)),
        doers=_codes(mention.actors),
        receivers=_codes(mention.recipients),
        benches=_benches(mention.actors + mention.recipients),
        kinds=_by_country(acting, lambda actor: actor.kind),
        branches=_by_country(acting, lambda actor: _BRANCHES.get(actor.sector, actor.sector)),
    )


def _codes(parties: Iterable[Participant]) -> frozenset[str]:
    return frozenset(party.actor.side for party in parties if party.actor.side)


def _by_country(
    parties: Iterable[Participant], what: Callable[[Actor], str]
) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for party in parties:
        if party.actor.side and (value := what(party.actor)):
            found.setdefault(party.actor.side, set()).add(value)
    return {side: frozenset(values) for side, values in found.items()}


def _benches(parties: Iterable[Participant]) -> dict[str, Bench]:
    found: dict[str, list[Actor]] = {}
    for party in parties:
        if party.actor.country and (party.actor.kind == "person" or party.actor.office):
            found.setdefault(party.actor.country, []).append(party.actor)
    return {country: bench(found[country]) for country in sorted(found)}


def _party_words(mention: Mention) -> frozenset[str]:
    """Give what names the countries and the persons: every claim compared has these."""
    known = load_country_words()
    words: set[str] = set()
    for country in mention.countries:
        words |= known.get(country, frozenset())
    for party in mention.actors + mention.recipients:
        for named in (party.text, party.actor.name):
            words |= {word for word in name_words(named) if word != "s"}
    return frozenset(words)
