"""The outlets that a pair's events rest on, and what hangs on one of them alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from legation.monitor import hrefs
from legation.monitor.lines import outlet_ref
from legation.monitor.views.basis import Basis, OutletBasis
from legation.store.rows import Lead
from legation.types import Event, Source


@dataclass(slots=True)
class _Tally:
    """What was found of one outlet so far."""

    source: Source | None
    newest: tuple[Event, Lead]
    events: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    alone: int = 0


def basis(
    events: Sequence[Event], known: Mapping[str, tuple[Lead, Source | None]], *, cut: bool
) -> Basis:
    """Say which outlets tell of events (newest first).

    ``known``: their mentions' sentences and outlets; ``cut``: the pair has older events.
    """
    tallies: dict[str, _Tally] = {}
    alone = 0
    for event in events:
        by_outlet: dict[str, list[Lead]] = defaultdict(list)
        sources: dict[str, Source | None] = {}
        for lead, source in (known[each] for each in event.mention_ids if each in known):
            name = source.id if source else ""
            by_outlet[name].append(lead)
            sources[name] = source
        for name, own in by_outlet.items():
            tally = tallies.get(name)
            if tally is None:
                tally = tallies[name] = _Tally(sources[name], (event, own[0]))
            tally.events.add(event.id)
            tally.articles.update(lead.article_id for lead in own)
            if len(by_outlet) == 1 and name:  # nobody knows how many stand behind ""
                tally.alone += 1
                alone += 1
    lines = [_line(tally) for tally in tallies.values()]
    lines.sort(key=lambda line: (-line.events, line.outlet.name if line.outlet else "~"))
    share = round(alone / len(events), 4) if events else None
    return Basis(tuple(lines), len(events), cut, alone, share)


def _line(tally: _Tally) -> OutletBasis:
    event, lead = tally.newest
    return OutletBasis(
        outlet=outlet_ref(tally.source),
        events=len(tally.events),
        articles=len(tally.articles),
        alone=tally.alone,
        day=event.day,
        text=lead.text,
        href=hrefs.article(lead.article_id, lead.mention_id),
    )
