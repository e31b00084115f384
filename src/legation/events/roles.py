"""The parties of an event, merged from those of its mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from legation.events.people import name_of, same_person
from legation.types import Actor, Mention

# Who is named most closely speaks for the country.
_CLOSENESS: Final = {"person": 0, "organ": 1, "organisation": 2, "group": 3, "state": 4}
_FARTHEST: Final = 5

Roles = tuple[tuple[Actor, ...], tuple[Actor, ...], bool]


def roles(mentions: Sequence[Mention]) -> Roles:
    """Give actors, recipients and whether the act is symmetric.

    The majority of mentions decides who does it to whom; only mentions that tell it that
    way name the parties.
    """
    ways = Counter(_way(mention) for mention in mentions)
    way = min(ways, key=lambda way: (-ways[way], way))
    told = [mention for mention in mentions if _way(mention) == way]
    if way[0]:
        parties = [p.actor for m in told for p in (*m.actors, *m.recipients)]
        others = [party for party in parties if party.side in way[2]]
        return merged(p for p in parties if p.side not in way[2]), merged(others), True
    actors = merged([p.actor for m in told for p in m.actors])
    recipients = merged([p.actor for m in told for p in m.recipients])
    return actors, recipients, False


def _way(mention: Mention) -> tuple[bool, tuple[str, ...], tuple[str, ...]]:
    doers, receivers = (
        tuple(sorted({p.actor.side for p in parties}))
        for parties in (mention.actors, mention.recipients)
    )
    if not mention.symmetric:
        return False, doers, receivers
    if not receivers:
        return True, (), ()
    return True, min(doers, receivers), max(doers, receivers)


def merged(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Give each party once: per country those named most closely, persons under one name.

    Parties of no known country stand after the others.
    """
    by_country: dict[str, list[Actor]] = {}
    for actor in sorted(set(actors), key=_key):
        by_country.setdefault(actor.country, []).append(actor)
    found: list[Actor] = []
    for country in sorted(by_country, key=lambda code: (code == "", code)):
        found += _speaking(by_country[country], all_of_them=country == "")
    return tuple(found)


def _key(actor: Actor) -> tuple[str, ...]:
    return (actor.name, actor.country, actor.sector, actor.kind, actor.office)


def _speaking(actors: Sequence[Actor], *, all_of_them: bool) -> list[Actor]:
    # Rebels are at home in a country but do not speak for it, so both keep their place.
    closest: dict[str, int] = {}
    for actor in actors:
        closest[actor.side] = min(closest.get(actor.side, _FARTHEST), _closeness(actor))
    chosen: list[Actor] = []
    for actor in sorted(actors, key=lambda one: (_closeness(one), -_fullness(one), _key(one))):
        if not all_of_them and _closeness(actor) > closest[actor.side]:
            continue
        if not any(_same(actor, other) for other in chosen):
            chosen.append(actor)
    return sorted(chosen, key=_key)


def _closeness(actor: Actor) -> int:
    return _CLOSENESS.get(actor.kind, _FARTHEST)


def _fullness(actor: Actor) -> int:
    return len(actor.name.split()) * 2 + bool(actor.office) + bool(actor.sector)


def _same(a: Actor, b: Actor) -> bool:
    if a.kind != b.kind:
        return False
    return same_person(name_of(a.name), name_of(b.name)) if a.kind == "person" else a.name == b.name
