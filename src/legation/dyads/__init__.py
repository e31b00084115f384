"""Events to the record of a pair: index, series, level, exchanges, pledges, calendar, people.

Everything here is a pure function of records of :mod:`legation.types`; :func:`relate` is
the one to begin with.
"""

from legation.dyads.blocs import Bloc, blocs
from legation.dyads.calendar import Entry, coming, entries
from legation.dyads.cells import Cell, Columns, Kind, Sample, sample, sample_of
from legation.dyads.discovery import RATE, q_values
from legation.dyads.exchanges import Exchange, exchanges
from legation.dyads.flows import Row, flow_by, values_of
from legation.dyads.fulfilment import Deed, Proposal, Review
from legation.dyads.index import FLOOR, Estimate, K, Standing, standings, stands
from legation.dyads.index import standing as relate
from legation.dyads.movers import Move, Moves, moves
from legation.dyads.people import Presence, presence
from legation.dyads.pledges import Commitment, commitments
from legation.dyads.press import PressView, event_cells, press_view, press_views
from legation.dyads.ripples import Act, Ripple, Ripples, ripples
from legation.dyads.scales import DEFAULT_SCALE, Weighing, load_weighing, scale_names
from legation.dyads.series import PeriodValue, Step, series, z_score
from legation.dyads.state import Level, level
from legation.dyads.ties import Sign, Tie, Ties, sign_of, tie, ties
from legation.dyads.trailing import PER_ARTICLES, TRAILING, rate, trailing_name, trailing_z
from legation.dyads.triads import Triad, balanced_by_chance, triads
from legation.dyads.turns import MEASURES, Flow, Measure, Turn, turns

__all__ = [
    "DEFAULT_SCALE",
    "FLOOR",
    "MEASURES",
    "PER_ARTICLES",
    "RATE",
    "TRAILING",
    "Act",
    "Bloc",
    "Cell",
    "Columns",
    "Commitment",
    "Deed",
    "Entry",
    "Estimate",
    "Exchange",
    "Flow",
    "K",
    "Kind",
    "Level",
    "Measure",
    "Move",
    "Moves",
    "PeriodValue",
    "Presence",
    "PressView",
    "Proposal",
    "Review",
    "Ripple",
    "Ripples",
    "Row",
    "Sample",
    "Sign",
    "Standing",
    "Step",
    "Tie",
    "Ties",
    "Triad",
    "Turn",
    "Weighing",
    "balanced_by_chance",
    "blocs",
    "coming",
    "commitments",
    "entries",
    "event_cells",
    "exchanges",
    "flow_by",
    "level",
    "load_weighing",
    "moves",
    "presence",
    "press_view",
    "press_views",
    "q_values",
    "rate",
    "relate",
    "ripples",
    "sample",
    "sample_of",
    "scale_names",
    "series",
    "sign_of",
    "standings",
    "stands",
    "tie",
    "ties",
    "trailing_name",
    "trailing_z",
    "triads",
    "turns",
    "values_of",
    "z_score",
]
