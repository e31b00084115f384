from __future__ import annotations

import random
import subprocess
import sys
from typing import Any

import pytest
from dyads_making import cell

from legation.dyads import (
    Cell,
    Tie,
    balanced_by_chance,
    blocs,
    load_weighing,
    moves,
    q_values,
    relate,
    ties,
    triads,
)

WEIGHING = load_weighing()


def pair(a: str, b: str, event_type: Any, events: int = 20, **more: Any) -> Cell:
    return cell(event_type, events, source=a, target=b, **more)


def graph(*signs: str) -> tuple[Tie, ...]:
    """Give ties told as "A+B" (cooperative) and "A-B" (hostile)."""
    kinds = {"+": "COOPERATE", "-": "ASSAULT"}
    return ties([pair(s[0], s[2], kinds[s[1]]) for s in signs], WEIGHING).ties


def test_a_tie_is_the_index_of_both_directions_and_of_any_order() -> None:
    cells = [pair("RUS", "CHN", "AGREE", 4), pair("CHN", "RUS", "ACCUSE", 3)]
    one, other = ties(cells, WEIGHING), ties(cells[::-1], WEIGHING)
    assert one == other
    assert (one.ties[0].a, one.ties[0].b) == ("CHN", "RUS")
    assert one.ties[0].standing.balance.value == pytest.approx(
        relate(cells, WEIGHING).balance.value
    )


def test_thin_pairs_have_no_tie_and_are_counted() -> None:
    cells = [pair("A", "B", "AGREE", 4), pair("A", "C", "AGREE", 5), pair("B", "C", "AGREE", 9)]
    assert [(t.a, t.b) for t in ties(cells, WEIGHING).ties] == [("A", "C"), ("B", "C")]
    assert ties(cells, WEIGHING).thin == 1
    assert len(ties(cells, WEIGHING, 6).ties) == 1
    assert len(ties(cells, WEIGHING, 1).ties) == 2, "never under the floor of the index"


def test_events_that_weigh_nothing_make_no_tie() -> None:
    cells = [pair("A", "B", "ASSAULT", 50, modality="negated")]
    found = ties(cells, WEIGHING)
    assert (found.ties, found.thin) == ((), 0)


def test_a_balance_whose_interval_holds_nought_takes_no_side() -> None:
    (tie,) = ties([pair("A", "B", "COOPERATE", 6), pair("A", "B", "ACCUSE", 12)], WEIGHING).ties
    assert tie.standing.balance.low < 0 < tie.standing.balance.high
    assert tie.sign == "mixed"
    assert blocs([tie]) == ()


def test_blocs_split_at_hostility() -> None:
    found = blocs(graph("A+B", "B+C", "A+C", "D+E", "E+F", "D+F", "A-D", "B-E", "C-F"))
    assert [b.states for b in found] == [("A", "B", "C"), ("D", "E", "F")]
    assert [(b.inside, b.hostile) for b in found] == [(3, 0), (3, 0)]


def test_two_enemies_with_one_friend_are_not_put_together() -> None:
    # By cooperation alone A, H and B are one community.
    found = blocs(graph("A+H", "B+H", "A-B"))
    assert all(not {"A", "B"} <= set(b.states) for b in found)


def test_blocs_do_not_depend_on_the_order_of_ties() -> None:
    dealt = random.Random(7)
    names = "ABCDEFGHIJ"
    told = [
        f"{a}{dealt.choice('+-')}{b}"
        for a in names
        for b in names
        if a < b and dealt.random() < 0.5
    ]
    all_ties = list(graph(*told))
    first = blocs(all_ties)
    for _ in range(5):
        dealt.shuffle(all_ties)
        assert blocs(all_ties) == first


def test_triads_are_balanced_by_the_product_of_their_signs() -> None:
    kinds = {
        ("+", "+", "+"): True, ("+", "-", "-"): True,
        ("+", "+", "-"): False, ("-", "-", "-"): False,
    }  # fmt: skip
    for (ab, ac, bc), balanced in kinds.items():
        (triad,) = triads(graph(f"A{ab}B", f"A{ac}C", f"B{bc}C"))
        assert triad.states == ("A", "B", "C")
        assert triad.balanced is balanced
    assert triads(graph("A+B", "B+C")) == ()


def test_chance_of_balance_is_that_of_dealing_the_signs_anew() -> None:
    assert balanced_by_chance(3, 0) == 1.0
    assert balanced_by_chance(0, 3) == 0.0
    assert balanced_by_chance(1, 1) is None
    dealt = random.Random(3)
    signs = [1] * 7 + [-1] * 5
    hits = 0
    for _ in range(20_000):
        a, b, c = dealt.sample(signs, 3)
        hits += a * b * c > 0
    assert balanced_by_chance(7, 5) == pytest.approx(hits / 20_000, abs=0.02)


def test_q_values_are_those_of_benjamini_and_hochberg() -> None:
    assert q_values([]) == ()
    assert q_values([0.01, 0.04, 0.03, 0.005]) == pytest.approx((0.02, 0.04, 0.04, 0.02))
    assert q_values([0.9, 1.0]) == pytest.approx((1.0, 1.0))


def test_a_pair_that_turned_moves_and_one_that_did_not_does_not() -> None:
    before = [pair("A", "B", "COOPERATE", 40), pair("A", "C", "AGREE", 20)]
    after = [pair("B", "A", "ASSAULT", 40), pair("A", "C", "AGREE", 20), pair("C", "D", "AID", 9)]
    found = moves(before, after, WEIGHING)
    turned, stayed = found.moves
    assert (turned.a, turned.b) == ("A", "B")
    assert turned.change.value < -1
    assert turned.q < 0.001
    assert stayed.change.value == 0
    assert stayed.q == 1.0
    assert found.thin == 1


def test_loading_the_stage_does_not_load_the_library_of_graphs() -> None:
    told = "import sys, legation.dyads; sys.exit('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], check=False).returncode == 0
