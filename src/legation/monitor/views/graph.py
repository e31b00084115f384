"""Answers about many pairs at once: network, movers, ripples, map."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.dyads import Sign
from legation.monitor.names import State
from legation.monitor.views.shared import Figure, PairRef


@dataclass(frozen=True, slots=True)
class TieLine:
    """A tie between two states; ``figure`` is its balance with the events behind it."""

    pair: PairRef
    a: State
    b: State
    sign: Sign
    figure: Figure


@dataclass(frozen=True, slots=True)
class BlocLine:
    """A bloc: ``inside`` counts cooperative ties within it, ``hostile`` the hostile ones."""

    number: int
    states: tuple[State, ...]
    inside: int
    hostile: int


@dataclass(frozen=True, slots=True)
class TriadLine:
    """Three states and their three ties, in the order AB, AC, BC."""

    states: tuple[State, State, State]
    ties: tuple[TieLine, TieLine, TieLine]
    balanced: bool
    hostile: int
    weakest: float


@dataclass(frozen=True, slots=True)
class NetworkView:
    """The signed graph of states over a window of days, both inclusive.

    ``states`` stand by bloc; ``thin`` pairs have fewer counted events than ``min_events``
    and no tie. ``triads`` lists the firmest; ``balanced`` and ``strained`` count all.
    ``expected_share``: share of balanced triads if the signs were dealt out anew.
    """

    since: date
    until: date
    min_events: int
    scale: str
    stale: str
    organisations: bool
    states: tuple[State, ...]
    ties: tuple[TieLine, ...]
    thin: int
    blocs: tuple[BlocLine, ...]
    unaligned: tuple[State, ...]
    triads: tuple[TriadLine, ...]
    balanced: int
    strained: int
    expected_share: float | None
    how: str
    blocs_how: str
    demo: bool


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A pair whose balance went from ``before`` to ``after``; ``q`` under ``rate``: clear."""

    pair: PairRef
    a: State
    b: State
    change: float
    low: float
    high: float
    text: str
    before: Figure
    after: Figure
    p: float
    q: float
    clear: bool


@dataclass(frozen=True, slots=True)
class MoversView:
    """Who moved closer and who apart; each list begins with the furthest.

    The windows end on the two days asked; ``days`` is their length.
    """

    first: date
    last: date
    days: int
    min_events: int
    scale: str
    stale: str
    rate: float
    closer: tuple[MoveLine, ...]
    apart: tuple[MoveLine, ...]
    compared: int
    thin: int
    how: str
    demo: bool


@dataclass(frozen=True, slots=True)
class RippleLine:
    """What one third state does to one of a pair after its events.

    Of ``acts``, ``followed`` fell into windows, ``expected`` by the base rate; ``cases``
    of the pair's were followed by one. ``href``: all the acts.
    """

    state: State
    target: State
    kind: str
    acts: int
    followed: int
    expected: float
    ratio: float | None
    cases: int
    p: float
    q: float
    clear: bool
    href: str


@dataclass(frozen=True, slots=True)
class RipplesView:
    """What third states did in the days after a pair's events, the clearest first.

    ``lacking``: why nothing can be said, "" where something can.
    """

    pair: PairRef
    a: State
    b: State
    since: date
    until: date
    days: int
    after: str
    scale: str
    stale: str
    cases: int
    covered: float
    displacements: int
    tested: int
    rate: float
    ripples: tuple[RippleLine, ...]
    lacking: str
    how: str
    href: str
    demo: bool


@dataclass(frozen=True, slots=True)
class MapState:
    """A state on the map; ``shade`` from −3 (hostile) to 3 (cooperative).

    ``figure``: its balance with the focus, or with all others where there is no focus.
    """

    state: State
    figure: Figure
    sign: Sign
    shade: int
    pairs: int


@dataclass(frozen=True, slots=True)
class MapView:
    """States by balance; ``focus`` None: each with all others together."""

    focus: State | None
    since: date
    until: date
    min_events: int
    scale: str
    stale: str
    states: tuple[MapState, ...]
    thin: int
    choices: tuple[State, ...]
    how: str
    source: str
    demo: bool
