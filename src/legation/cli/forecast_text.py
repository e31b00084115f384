"""Forecasts, their scores and back-tests as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legation.cli.numbers import many, percent
from legation.cli.terminal import clean

if TYPE_CHECKING:
    from legation.forecasts import HorizonTest, Trial
    from legation.monitor.views import AheadView, BacktestView, Fared, ForecastsView

TYPES_SHOWN = 6
FARED_SHOWN = 20


def ahead_lines(view: AheadView) -> Iterator[str]:
    """Give the lines of ``legation forecast``."""
    yield f"{clean(view.pair.names)}: what may come after {view.issued}"
    if view.stale:
        yield clean(view.stale)
    if view.lacking:
        yield f"Insufficient evidence: {view.lacking}."
        return
    word = "Issued and kept." if view.kept else "Computed now, not kept (--keep issues it)."
    yield f"{word} From {many(view.events, 'event')} of this pair that happened."
    for one in view.horizons:
        weeks = many(one.weeks, "week")
        yield from ("", f"{weeks}, up to {one.until}  ({one.model}: {one.why})")
        for name, count in (("cooperation", one.cooperation), ("conflict", one.conflict)):
            yield (
                f"  {name:<11} {count.mean:6.1f} events expected; 90 %: {count.text}; "
                f"none at all: {percent(count.none)}"
            )
        likely = ", ".join(f"{t.name.lower()} {t.text}" for t in one.types[:TYPES_SHOWN])
        yield f"  at least once: {likely}"
    if view.fared:
        yield from ("", "How earlier forecasts fared")
        yield from map(_fared, view.fared[:FARED_SHOWN])
    if view.waiting:
        singular, plural = (
            "issued forecast has its day ahead",
            "issued forecasts have their day ahead",
        )
        yield f"{many(view.waiting, singular, plural)}."
    yield from ("", f"How: {view.how}.")


def fared_lines(view: ForecastsView) -> Iterator[str]:
    """Give the lines of ``legation forecasts``."""
    if view.stale:
        yield clean(view.stale)
    yield (
        f"Forecasts whose day has come by {view.day}: {len(view.fared)}; "
        f"{many(view.waiting, 'has its own', 'have theirs')} ahead."
    )
    if view.means:
        yield from ("", "Means by model and weeks (0 is perfect)")
    for m in view.means:
        yield (
            f"  {m.model:<14} {m.weeks:>2} w  {many(m.forecasts, 'forecast'):>15}"
            f"  log {m.log_counts:.3f} counts, {m.log_types:.3f} types  CRPS {m.crps:.3f}"
            f"  Brier {m.brier:.4f}  inside {percent(m.inside)}"
        )
    if view.fared:
        yield from ("", "Last issued first")
    yield from map(_fared, view.fared[:FARED_SHOWN])
    if len(view.fared) > FARED_SHOWN:
        yield f"  ... {len(view.fared) - FARED_SHOWN} more with --json"
    yield from ("", f"How: {view.how}.")


def _fared(one: Fared) -> str:
    came = ", ".join(f"{name.lower()} (told {percent(chance)})" for name, chance in one.types)
    return (
        f"  {one.pair.code:<9} {one.issued} + {one.weeks:>2} w  cooperation "
        f"{one.came_cooperation} (told {one.cooperation.text}), conflict {one.came_conflict} "
        f"(told {one.conflict.text}); {came or 'nothing came'}; CRPS {one.crps:.2f}, "
        f"Brier {one.brier:.3f}"
    )


def backtest_lines(view: BacktestView) -> Iterator[str]:
    """Give the lines of ``legation backtest``."""
    yield (
        f"Learned from {view.first} to {view.split}, tested up to {view.last};"
        f" {many(view.pairs, 'pair')}."
    )
    if not view.learned:
        yield "scikit-learn is not here: baselines alone (pip install 'legation[forecasts]')."
    if view.lacking:
        yield f"Insufficient evidence: {view.lacking}."
    for test in view.tests:
        yield from _test(test)
    if view.kept:
        yield from ("", "Kept: this desk's forecasts are made so from now on.")
    yield from ("", f"How: {view.how}.")


def _test(test: HorizonTest) -> Iterator[str]:
    forecasts = many(test.tested[0].scores.rows, "forecast")
    held = f"{forecasts}, {many(test.origins, 'origin')}, {many(test.pairs, 'pair')}"
    yield from ("", f"{many(test.weeks, 'week')}: {held}")
    yield "              log counts  log types    CRPS   Brier  calibr.  (≥ 10 %)  in 90 %"
    for one in test.tested:
        yield _tested(one)
    yield f"  served: {test.served}, {test.why}"
    for one in test.tested:
        if one.model != "decayed":
            c, t = one.counts, one.types
            yield (
                f"  {one.model} against decayed: counts {c.value:+.4f} [{c.low:+.4f}, "
                f"{c.high:+.4f}], types {t.value:+.4f} [{t.low:+.4f}, {t.high:+.4f}]"
            )


def _tested(one: Trial) -> str:
    s = one.scores
    return (
        f"  {one.model:<12} {s.log_counts:9.4f}  {s.log_types:9.4f}  {s.crps:6.4f}  {s.brier:6.4f}"
        f"  {s.reliability:7.4f}   {s.reliability_told:7.4f}"
        f"  {percent(s.covered, 1)} of {percent(s.covering, 1)}"
    )
