"""What a linker answers: the events, and the judgements that they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from legation.types import Event, Judgement


@dataclass(frozen=True, slots=True)
class Linked(Sequence[Event]):
    """Events as a sequence, with the machine's judgements that matter.

    ``judgements``: those that joined the claims of an event, and those across two events by
    which they may be one act; sorted by the ids of their mentions, each two once.
    ``version``: of the linker.
    """

    events: tuple[Event, ...]
    judgements: tuple[Judgement, ...] = ()
    version: str = ""

    @overload
    def __getitem__(self, at: int) -> Event: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Event, ...]: ...
    def __getitem__(self, at: int | slice) -> Event | tuple[Event, ...]:
        return self.events[at]

    def __len__(self) -> int:
        return len(self.events)
