"""Forecasts as issued, and the weekly counts that they are made from, on both engines."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from older_making import make_older
from store_making import DAY, article, mention, participant, reading

from legation.events import link
from legation.store import Store, open_desk
from legation.types import CountForecast, Forecast

ISSUED = date(2024, 6, 30)


def _forecast(weeks: int = 4, **more: object) -> Forecast:
    told = Forecast(
        id=f"f{weeks}",
        a="CHN",
        b="RUS",
        issued=ISSUED,
        weeks=weeks,
        model="decayed-1/assumed",
        cooperation=CountForecast(1.5, 0.7),
        conflict=CountForecast(0.25, 0.7),
        chances=(("CONSULT", 0.5), ("SANCTION", 0.03)),
        events=12,
    )
    return replace(told, **more)  # type: ignore[arg-type]


def test_a_forecast_comes_back_as_it_was_issued(desk: Store) -> None:
    assert desk.keep_forecasts([_forecast(4), _forecast(1)]) == 2
    found = desk.issued_forecasts(("RUS", "CHN"))
    assert [one.forecast for one in found] == [_forecast(1), _forecast(4)]
    assert desk.issued_forecasts(("CHN", "USA")) == ()


def test_a_forecast_is_never_changed(desk: Store) -> None:
    desk.keep_forecasts([_forecast()])
    other = _forecast(cooperation=CountForecast(9.0, 9.0), model="glm-1/other")
    assert desk.keep_forecasts([other]) == 0
    assert desk.keep_forecasts([_forecast(1), _forecast(1, events=99)]) == 1
    first, second = desk.issued_forecasts()
    assert first.forecast == _forecast(1)
    assert second.forecast == _forecast()


def test_those_whose_day_has_come(desk: Store) -> None:
    desk.keep_forecasts([_forecast(1), _forecast(4), _forecast(12)])
    due = desk.issued_forecasts(due_by=ISSUED + timedelta(days=28))
    assert [one.forecast.weeks for one in due] == [1, 4]
    assert desk.issued_forecasts(due_by=ISSUED) == ()
    assert desk.issued_forecasts(issued=ISSUED - timedelta(days=1)) == ()


def _meeting(desk: Store, number: int, day: date, **more: object) -> None:
    what = article(number, day=day)
    both = (participant("CHN"), participant("RUS", at=12))
    one = replace(mention(what.id), actors=both, recipients=(), symmetric=True, when=None)
    changed = replace(one, id=f"{number:016x}", **more)  # type: ignore[arg-type]
    desk.add_reading(reading(what, [changed]), link)


def test_weeks_count_each_act_once_and_end_on_the_day_asked(desk: Store) -> None:
    _meeting(desk, 1, DAY)
    _meeting(desk, 2, DAY - timedelta(days=30))
    _meeting(desk, 3, DAY + timedelta(days=30))
    _meeting(desk, 4, DAY - timedelta(days=60), modality="announced")
    rows = desk.week_counts(DAY, 100)
    assert [(r.a, r.b, r.ago, r.events) for r in rows] == [
        ("CHN", "RUS", 4, 1),
        ("CHN", "RUS", 0, 1),
    ]
    later = desk.week_counts(DAY + timedelta(days=6), 100)
    assert [r.ago for r in later] == [5, 0]
    assert [r.ago for r in desk.week_counts(DAY + timedelta(days=7), 100)] == [5, 1]
    assert desk.week_counts(DAY, 4) == rows[1:]
    assert desk.week_counts(DAY, 100, ("RUS", "CHN")) == rows
    assert desk.week_counts(DAY, 100, ("CHN", "USA")) == ()
    assert desk.week_counts(DAY, 100, least=3) == ()


def test_weeks_end_on_any_day_as_counting_one_by_one_says(desk: Store) -> None:
    rnd = random.Random(4)
    days = [DAY + timedelta(days=rnd.randrange(-50, 20)) for _ in range(40)]
    days += [date(1969, 12, 28), date(1969, 12, 29)]
    for number, day in enumerate(days):
        _meeting(desk, number, day, event_type=rnd.choice(("CONSULT", "ACCUSE")))
    events = [e for e in desk.all_events() if e.modality == "actual"]
    assert len(events) > 10
    for last in (*(DAY - timedelta(days=n) for n in range(9)), date(1970, 1, 1)):
        for weeks in (1, 2, 7, 3_000):
            expected = Counter(
                ((last - e.day).days // 7, e.event_type)
                for e in events
                if 0 <= (last - e.day).days < 7 * weeks
            )
            rows = desk.week_counts(last, weeks)
            assert {(r.ago, r.event_type): r.events for r in rows} == expected
            assert len(rows) == len(expected)
            assert desk.week_counts(last, weeks, ("RUS", "CHN")) == rows
            found = desk.week_columns(last, weeks, ("CHN", "RUS"))
            assert found.events.tolist() == [
                expected[ago, found.types[kind]]
                for ago, kind in zip(found.ago.tolist(), found.kinds.tolist(), strict=True)
            ]


def test_an_older_desk_gets_the_table(new_target: object) -> None:
    target = new_target()  # type: ignore[operator]
    make_older(target, "0006")
    with open_desk(target) as desk:
        assert desk.keep_forecasts([_forecast()]) == 1
