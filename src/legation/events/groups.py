"""Disjoint groups that only ever join, led by their least member."""

from __future__ import annotations

from collections.abc import Iterable


class Groups:
    """Groups of names. The leader of a group is its least name, whatever the joining order."""

    def __init__(self, names: Iterable[str]) -> None:
        self._above = {name: name for name in names}

    def leader(self, name: str) -> str:
        """Give the least name of the group that ``name`` is in."""
        while (above := self._above[name]) != name:
            self._above[name] = self._above[above]
            name = above
        return name

    def join(self, one: str, other: str) -> str:
        """Make the groups of two names one; gives its leader."""
        first, second = sorted((self.leader(one), self.leader(other)))
        self._above[second] = first
        return first

    def members(self) -> dict[str, list[str]]:
        """Give every group, sorted, by its leader."""
        found: dict[str, list[str]] = {}
        for name in sorted(self._above):
            found.setdefault(self.leader(name), []).append(name)
        return found
