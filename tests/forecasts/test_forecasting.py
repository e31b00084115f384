from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from record_making import LAST, SIDES, made, rows

from legation.errors import InputError, UsageError
from legation.forecasts import (
    LEAST,
    PairWeek,
    assumed,
    backtest,
    forecast,
    from_json,
    history,
    history_of,
    is_installed,
    judge,
    learn_all,
    to_json,
)
from legation.forecasts.backtest import Gain, Trial, choose, learn_horizon, origins_of
from legation.forecasts.rows import ahead, known_enough
from legation.forecasts.scoring import distance, reliability_bins, scores


def _tested(
    name: str, counts: float, types: float, calibration: float = 0.01, told: int = 900
) -> Trial:
    past = made(4, 120)
    origins, fit = (100, 110), assumed().of(1)
    known = known_enough(past, origins)
    plain = scores(ahead(past, origins, known, fit, "decayed"), np.zeros((int(known.sum()), 18)))
    scored = replace(plain, reliability=0.01, reliability_told=calibration, told=told)
    around = (Gain(value, value - 0.001, value + 0.001) for value in (counts, types))
    return Trial(name, scored, *around)  # type: ignore[arg-type]


BASE = ("decayed", 0.0, 0.0)


@pytest.mark.parametrize(
    ("glm", "served"),
    [
        ((-0.1, -0.1, 0.01), "glm"),
        ((-0.1, -0.0005, 0.01), "decayed"),  # the interval of the types holds 0
        ((0.1, -0.1, 0.01), "decayed"),
        ((-0.1, -0.1, 0.06), "decayed"),  # better, but not calibrated
        ((-0.1, -0.1, 0.06, 60), "glm"),  # too few large chances to tell
    ],
)
def test_the_model_is_served_only_where_it_is_clearly_better(
    glm: tuple[float, ...], served: str
) -> None:
    mine = _tested("glm", *glm)  # type: ignore[arg-type]
    found, why = choose((_tested(*BASE), mine))
    assert found == served
    assert ("beat" in why) == (served == "glm" or "did not clearly beat" in why)


def test_without_a_model_a_baseline_is_served() -> None:
    assert choose((_tested("persistence", 0.2, 0.1), _tested(*BASE)))[0] == "decayed"


def test_a_pair_with_too_few_events_has_no_forecast() -> None:
    few = [PairWeek("CHN", "RUS", ago, "CONSULT", 1) for ago in range(LEAST - 1)]
    assert forecast(history(few, LAST, SIDES), assumed()) == ()
    enough = [*few, PairWeek("CHN", "RUS", 30, "ACCUSE", 1)]
    told = forecast(history(enough, LAST, SIDES), assumed())
    assert [one.weeks for one in told] == [1, 4, 12]
    assert {(one.a, one.b, one.issued, one.events) for one in told} == {("CHN", "RUS", LAST, LEAST)}
    assert forecast(history([], LAST, SIDES), assumed()) == ()


def test_longer_means_more_and_likelier() -> None:
    one, four, twelve = forecast(made(1, 100), assumed())
    assert one.cooperation.mean < four.cooperation.mean < twelve.cooperation.mean
    for near, far in ((one, four), (four, twelve)):
        for (kind, chance), (other, later) in zip(near.chances, far.chances, strict=True):
            assert kind == other
            assert 0 < chance < later < 1


def test_a_pair_is_foretold_alike_alone_and_among_others() -> None:
    told = list(rows(6, 150))
    whole = {f.id: f for f in forecast(history(told, LAST, SIDES), assumed())}
    alone = forecast(history([r for r in told if r.a == "A02"], LAST, SIDES), assumed())
    assert alone
    for one in alone:
        other = whole[one.id]
        assert one.cooperation.mean == pytest.approx(other.cooperation.mean)
        assert dict(one.chances) == pytest.approx(dict(other.chances))


def test_the_order_of_rows_changes_nothing() -> None:
    told = list(rows(3, 60))
    forth, back = (forecast(history(r, LAST, SIDES), assumed()) for r in (told, told[::-1]))
    assert forth == back


def test_baselines_are_told_apart_where_levels_wander() -> None:
    """Where levels wander, last year's weeks say less than the newest; the test must see it."""
    found = backtest(made(), 220, with_model=False)
    assert not found.lacking
    assert found.fit is not None
    for test in found.tests:
        by = {one.model: one for one in test.tested}
        assert set(by) == {"persistence", "seasonal", "decayed"}
        assert by["decayed"].counts == Gain(0.0, 0.0, 0.0)
        assert by["seasonal"].counts.low > 0
        assert by["decayed"].scores.reliability < 0.05
        assert by["decayed"].scores.covered > by["decayed"].scores.covering - 0.06
        assert test.served == "decayed"


def test_a_fit_goes_to_json_and_back_and_foretells_the_same() -> None:
    past = made(30, 200)
    found = backtest(past, 150, with_model=False)
    fit = learn_all(past, found, with_model=False)
    again = from_json(to_json(fit))
    assert again == fit
    assert forecast(past, again) == forecast(past, fit)
    assert {f.model.split("/")[0] for f in forecast(past, fit)} == {"decayed-1"}
    assert fit.until == LAST


@pytest.mark.parametrize(
    "spoilt",
    ["", "{", "[]", "{}", '{"version": "0"}', '{"version": "1", "until": null}'],
)
def test_a_spoilt_fit_is_refused_in_one_line(spoilt: str) -> None:
    with pytest.raises(InputError, match="backtest --keep"):
        from_json(spoilt)


def test_a_fit_that_lacks_targets_is_refused() -> None:
    past = made(30, 200)
    told = json.loads(
        to_json(learn_all(past, backtest(past, 150, with_model=False), with_model=False))
    )
    told["horizons"][0]["priors"]["decayed"].pop()
    with pytest.raises(InputError):
        from_json(json.dumps(told))


def test_too_short_a_record_is_said_to_be() -> None:
    found = backtest(made(3, 40), 20, with_model=False)
    assert found.fit is None
    assert "too short" in found.lacking


def test_learning_without_the_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "sklearn", None)
    past = made(10, 150)
    with pytest.raises(UsageError, match=r"legation\[forecasts\]"):
        learn_horizon(past, origins_of(past, 0, 140, 4), 1, with_model=True)


def test_the_model_learns_what_the_decay_cannot_say() -> None:
    """Bursts of one type that another foretells: only the model sees both."""
    pytest.importorskip("sklearn")
    drawn = np.random.default_rng(11)
    told = []
    for pair in range(16):
        accused = 0
        for week in range(240):
            n = int(drawn.poisson(2.5 * (accused > 1)))
            accused = int(drawn.poisson(0.7))
            for kind, count in (("ACCUSE", accused), ("CONSULT", n)):
                if count:
                    told.append(PairWeek(f"A{pair:02d}", "ZZZ", 239 - week, kind, count))  # type: ignore[arg-type]
    found = backtest(history(told, LAST, SIDES), 150, with_model=True)
    first = found.tests[0]
    assert first.weeks == 1
    assert first.served == "glm", first.why
    assert found.fit is not None
    again = from_json(to_json(found.fit))
    assert again == found.fit
    assert forecast(history(told, LAST, SIDES), again)[0].model.startswith("glm-1/")


def test_judging_rewards_those_who_were_right() -> None:
    told = forecast(made(1, 100), assumed())[0]
    likely = judge(told, {"cooperation": round(told.cooperation.mean), "conflict": 0}, ["CONSULT"])
    absurd = judge(told, {"cooperation": 40, "conflict": 40}, ["RETREAT", "MOBILIZE"])
    assert likely.log[0] < absurd.log[0]
    assert likely.crps[0] < absurd.crps[0]
    assert likely.brier < absurd.brier
    assert likely.types == ("CONSULT",)
    assert judge(told, {"cooperation": 0, "conflict": 0}, []).types == ()


def test_reliability_is_the_distance_from_the_truth() -> None:
    drawn = np.random.default_rng(5)
    chance = drawn.uniform(0, 1, 20_000)
    came = (drawn.uniform(0, 1, 20_000) < chance).astype(np.float64)
    assert distance(reliability_bins(chance, came)) < 0.02
    assert distance(reliability_bins(np.minimum(chance + 0.2, 1), came)) > 0.1
    assert distance(()) == 0


def test_installed_is_said_truly() -> None:
    found = is_installed()
    try:
        __import__("sklearn")
    except ImportError:
        assert not found
    else:
        assert found


def test_columns_of_a_pair_are_laid_out_as_its_rows() -> None:
    told = [*rows(1, 90), PairWeek("A00", "ZZZ", 2_000, "AGREE", 3)]
    types = tuple(SIDES)
    ago, kinds, events = np.array([(r.ago, types.index(r.event_type), r.events) for r in told]).T
    columns = history_of(("A00", "ZZZ"), types, ago, kinds, events, LAST, SIDES)
    laid = history(told, LAST, SIDES)
    assert columns.pairs == laid.pairs
    assert np.array_equal(columns.counts, laid.counts)
    assert np.array_equal(columns.begun, laid.begun)
    none = history_of(("A00", "ZZZ"), (), ago[:0], kinds[:0], events[:0], LAST, SIDES)
    assert none.pairs == ()
