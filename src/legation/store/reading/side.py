"""The reading side of a desk: every question to it, put together."""

from __future__ import annotations

from legation.store.reading.questions.articles import AboutArticles
from legation.store.reading.questions.changes import AboutChanges
from legation.store.reading.questions.coders import AboutCoders
from legation.store.reading.questions.events import AboutEvents
from legation.store.reading.questions.forecasts import AboutForecasts
from legation.store.reading.questions.foreign import AboutForeign
from legation.store.reading.questions.names import AboutNames
from legation.store.reading.questions.pairs import AboutPairs
from legation.store.reading.questions.whole import AboutTheWhole
from legation.store.reading.questions.words import AboutWords


class ReadingSide(
    AboutArticles,
    AboutCoders,
    AboutEvents,
    AboutNames,
    AboutPairs,
    AboutForeign,
    AboutChanges,
    AboutForecasts,
    AboutTheWhole,
    AboutWords,
):
    """Questions to a desk. Lists come newest first unless said otherwise."""
