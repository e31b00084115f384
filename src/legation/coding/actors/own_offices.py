"""Offices that a desk's reviewers accepted, put over those of the knowledge files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from legation.coding.actors.names import Entry, Hit, NameIndex, Tenure
from legation.types import OwnOffice

BASIS = "accepted on this desk"


class OwnNames(NameIndex):
    """An index whose people hold the offices that a desk accepted; else as the one given."""

    def __init__(self, names: NameIndex, own: Sequence[OwnOffice]) -> None:
        self._names = names
        self._lines: dict[tuple[str, str], list[OwnOffice]] = {}
        for line in sorted(own, key=lambda each: each.since):
            self._lines.setdefault((line.person, line.country), []).append(line)
        known = {
            who
            for who in self._lines
            if any((entry.name, entry.code) == who for entry in names.entries(who[0]))
        }
        super().__init__(
            {
                person: [Entry("person", country, person, "person")]
                for person, country in self._lines
                if (person, country) not in known
            }
        )

    def find(self, text: str, *, masked: bool = True) -> list[Hit]:
        """Give the hits in order, none overlapping another; a person of the desk's own wins."""
        new = super().find(text, masked=masked)
        old = self._names.find(text, masked=masked)
        kept = [hit for hit in old if not any(n.start < hit.end and hit.start < n.end for n in new)]
        found = sorted([*new, *kept], key=lambda hit: hit.start)
        return [replace(hit, entries=self._held(hit.entries)) for hit in found]

    def entries(self, form: str) -> tuple[Entry, ...]:
        """Give what one exact form may mean."""
        return self._held(super().entries(form) or self._names.entries(form))

    def forms(self) -> list[str]:
        """Give every surface form without accents, sorted."""
        return sorted({*super().forms(), *self._names.forms()})

    def _held(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(
            replace(entry, tenures=_over(entry.tenures, self._lines[entry.name, entry.code]))
            if (entry.name, entry.code) in self._lines and entry.form in {"person", "surname"}
            else entry
            for entry in entries
        )


def with_offices(names: NameIndex, own: Sequence[OwnOffice]) -> NameIndex:
    """Give the index with a desk's own offices over its tables; the same one where none are."""
    return OwnNames(names, own) if own else names


def _over(tenures: tuple[Tenure, ...], lines: Sequence[OwnOffice]) -> tuple[Tenure, ...]:
    """Put lines over tenures: from its first day a line ends what was held until then."""
    held = list(tenures)
    for line in lines:
        first, before = line.since.isoformat(), _iso(line.since - timedelta(days=1))
        until = _iso(line.until)
        held = [_ended(tenure, first, before) for tenure in held if not _inside(tenure, line)]
        held.append(Tenure(line.country, "", line.office, line.sector, first, until, BASIS))
    return tuple(held)


def _ended(tenure: Tenure, first: str, before: str) -> Tenure:
    return replace(tenure, end=before) if tenure.covers(first) else tenure


def _inside(tenure: Tenure, line: OwnOffice) -> bool:
    """Say whether a tenure begins on the line's first day, so that nothing of it is left."""
    return tenure.start == line.since.isoformat()


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
