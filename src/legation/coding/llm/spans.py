"""Where words that a model gives stand in a sentence: exactly there, or nowhere."""

from __future__ import annotations

from collections.abc import Sequence

Place = tuple[int, int]


def places_of(words: str, text: str) -> list[Place]:
    """Give every place where ``words`` stand in ``text`` letter for letter, as whole words.

    "Iran" does not stand in "Iranian", nor "US" in "RUSSIA". Spaces around ``words`` do not
    count; "" stands nowhere.
    """
    words = words.strip()
    found: list[Place] = []
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        inside = (at > 0 and text[at - 1].isalnum() and words[0].isalnum()) or (
            end < len(text) and text[end].isalnum() and words[-1].isalnum()
        )
        if not inside:
            found.append((at, end))
        at = text.find(words, at + 1)
    return found


def gap(one: Place, other: Place) -> int:
    """Give the characters between two places, 0 where they touch or overlap."""
    return max(0, one[0] - other[1], other[0] - one[1])


def nearest(places: Sequence[Place], to: Place) -> Place:
    """Give the place with the fewest characters between it and another; of two, the first."""
    return min(places, key=lambda place: (gap(place, to), place))


def trigger_place(triggers: Sequence[Place], names: Sequence[Sequence[Place]]) -> Place:
    """Choose among the places of a trigger the one nearest to all the names together."""

    def far(place: Place) -> int:
        return sum(min(gap(place, each) for each in places) for places in names)

    return min(triggers, key=lambda place: (far(place), place))
