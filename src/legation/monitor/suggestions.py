"""People to check: offices as articles give them, beside what the office tables say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from legation.errors import NotFound
from legation.monitor import hrefs
from legation.monitor.demo import is_demo
from legation.monitor.names import state
from legation.monitor.views import NamePlaceView, Suggestion, SuggestionsView, UnresolvedView
from legation.store import NamePlace, OfficeSeen, OfficeVerdict, Store, UnresolvedName

if TYPE_CHECKING:
    from legation.coding.actors.names import Tenure

AGREES, OTHER, UNKNOWN = "agrees", "another office", "unknown person"
SHOWN = 200
_WORD = re.compile(r"[a-z]+")
_SPELLINGS = {"defense": "defence", "premier": "prime minister", "pm": "prime minister"}
_SMALL = frozenset({"of", "the", "for", "and", "s", "national", "state", "federal"})
_RANKS = frozenset(
    "vice deputy prime former acting assistant under first interim designate".split()
)
"""Words that make another office of the same one."""


def suggestions_view(store: Store, country: str = "", everything: bool = False) -> SuggestionsView:
    """Give what is to be checked, and the names that nothing resolves.

    ``country``: only its people (names without a state are then left out). ``everything``:
    also those that the tables agree with and those judged before.
    """
    found = [_suggestion(seen) for seen in store.offices_seen(country)]
    if not everything:
        found = [one for one in found if not one.verdict and one.table != AGREES]
    rank = {UNKNOWN: 1, OTHER: 0, AGREES: 2}
    found.sort(key=lambda one: (rank[one.table], -one.articles))
    return SuggestionsView(
        country=country,
        total=len(found),
        suggestions=tuple(found[:SHOWN]),
        unresolved=() if country else unresolved(store),
        demo=is_demo(store),
    )


def unresolved(store: Store, limit: int = 50) -> tuple[UnresolvedView, ...]:
    """Give names that nothing resolves, most often written first."""
    return tuple(_unresolved(one) for one in store.unresolved(limit))


def judge_suggestion(store: Store, suggestion_id: str, verdict: OfficeVerdict) -> Suggestion:
    """Keep a reviewer's word on one suggestion; gives it as it stands then.

    Raises:
        NotFound: there is no such suggestion.
        UsageError: no day is known to accept it from.
    """
    for seen in store.offices_seen(one=suggestion_id):
        store.judge_office(seen, verdict)
        return _suggestion(store.offices_seen(one=suggestion_id)[0])
    cure = "take an id from legation suggestions"
    raise NotFound("there is no such suggestion", ascii(suggestion_id[:40]), cure)


def _suggestion(seen: OfficeSeen) -> Suggestion:
    table, lines = _compared(seen)
    return Suggestion(
        id=seen.id,
        person=seen.person,
        country=seen.country,
        country_name=state(seen.country).name,
        office=seen.office,
        sector=seen.sector,
        first=seen.first,
        last=seen.last,
        articles=seen.articles,
        places=tuple(_place(place) for place in seen.places),
        table=table,
        table_says=lines,
        verdict=seen.verdict,
    )


def _compared(seen: OfficeSeen) -> tuple[str, tuple[str, ...]]:
    """Say whether the tables agree, and what they have of the person."""
    held = _tenures(seen.person, seen.country)
    if not held:
        return UNKNOWN, ()
    days = [day for day in (seen.first, seen.last) if day is not None]
    agrees = all(any(_on(t, day) and _same(t, seen.office) for t in held) for day in days)
    return (AGREES if agrees else OTHER), tuple(_line(t) for t in held)


def _tenures(person: str, country: str) -> list[Tenure]:
    from legation.coding.actors.lexicon import load_names  # the names take a second to load

    entries = load_names().entries(person)
    found = [t for e in entries if e.name == person and e.code == country for t in e.tenures]
    return sorted(set(found), key=lambda tenure: (tenure.start, tenure.title))


def _on(tenure: Tenure, day: date) -> bool:
    return tenure.covers(day.isoformat())


def _line(tenure: Tenure) -> str:
    return f"{tenure.title}, {tenure.start or '?'} to {tenure.end or 'now'}"


def _same(tenure: Tenure, office: str) -> bool:
    """Say whether two titles name one office: the same words, or some of them."""
    told = _words(office)
    for title in (tenure.title, tenure.office.replace("_", " ")):
        held = _words(title)
        less, more = sorted((told, held), key=len)
        if less and less <= more and not (more - less) & _RANKS:
            return True
    return False


def _words(title: str) -> frozenset[str]:
    words: Iterable[str] = _WORD.findall(title.lower())
    flat = " ".join(_SPELLINGS.get(word, word) for word in words).split()
    kept = frozenset(word for word in flat if word not in _SMALL)
    return kept or frozenset(flat)


def _place(place: NamePlace) -> NamePlaceView:
    return NamePlaceView(
        place.article_id,
        place.title,
        place.day,
        place.start,
        place.end,
        place.sentence.start,
        place.sentence.end,
        place.words,
        hrefs.article(place.article_id),
    )


def _unresolved(one: UnresolvedName) -> UnresolvedView:
    return UnresolvedView(one.text, one.n, one.articles, _place(one.example))
