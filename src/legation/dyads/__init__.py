"""Events to the record of a pair: index, series, level, exchanges, pledges, calendar, people.

Everything here is a pure function of records of :mod:`legation.types`; :func:`relate` is
the one to begin with.
"""

from legation.dyads.calendar import Entry, coming, entries
from legation.dyads.cells import Cell, Sample, sample
from legation.dyads.exchanges import Exchange, exchanges
from legation.dyads.index import FLOOR, Estimate, K, Standing, stands
from legation.dyads.index import standing as relate
from legation.dyads.people import Presence, presence
from legation.dyads.pledges import Commitment, commitments
from legation.dyads.press import PressView, event_cells, press_view
from legation.dyads.scales import DEFAULT_SCALE, Weighing, load_weighing, scale_names
from legation.dyads.series import PeriodValue, Step, series, z_score
from legation.dyads.state import Level, level

__all__ = [
    "DEFAULT_SCALE",
    "FLOOR",
    "Cell",
    "Commitment",
    "Entry",
    "Estimate",
    "Exchange",
    "K",
    "Level",
    "PeriodValue",
    "Presence",
    "PressView",
    "Sample",
    "Standing",
    "Step",
    "Weighing",
    "coming",
    "commitments",
    "entries",
    "event_cells",
    "exchanges",
    "level",
    "load_weighing",
    "presence",
    "press_view",
    "relate",
    "sample",
    "scale_names",
    "series",
    "stands",
    "z_score",
]
