"""What an event takes from its mentions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from claim_making import person, told

from legation.events import link
from legation.events.roles import merged
from legation.events.shares import shares
from legation.types import Actor, Share, When


def test_a_bilateral_act_weighs_one_for_its_directed_pair() -> None:
    assert shares(["CHN"], ["RUS"], False) == (Share("CHN", "RUS", 1.0),)


def test_a_symmetric_act_weighs_one_in_both_directions() -> None:
    assert shares(["RUS", "CHN"], [], True) == (
        Share("CHN", "RUS", 1.0),
        Share("RUS", "CHN", 1.0),
    )


@pytest.mark.parametrize(("actors", "recipients"), [(["A", "B", "C"], ["D", "A"]), (["A"], ["B"])])
def test_shares_of_a_directed_act_sum_to_one(actors: list[str], recipients: list[str]) -> None:
    assert sum(s.weight for s in shares(actors, recipients, False)) == pytest.approx(1.0)


def test_a_summit_of_twenty_is_one_act_a_direction() -> None:
    states = [f"S{n:02}" for n in range(20)]
    split = shares(states, [], True)
    assert len(split) == 380
    assert sum(s.weight for s in split if s.source < s.target) == pytest.approx(1.0)


@pytest.mark.parametrize("codes", [[], ["CHN"], ["CHN", "CHN", ""]])
def test_fewer_than_two_states_share_nothing(codes: list[str]) -> None:
    assert shares(codes, codes, False) == ()
    assert shares(codes, [], True) == ()


def test_a_person_beats_an_organ_and_an_organ_beats_the_state() -> None:
    state = Actor("China", "CHN", "GOV", "state")
    organ = Actor("Foreign Ministry", "CHN", "GOV", "organ")
    wang = person("Wang Yi", "CHN", "foreign minister")
    assert merged([state, organ]) == (organ,)
    assert merged([organ, state, wang]) == (wang,)


def test_one_person_under_two_names_stands_once_under_the_fuller() -> None:
    short, full = person("Lavrov", "RUS"), person("Sergey Lavrov", "RUS", "foreign minister")
    assert merged([short, full, person("Sergei Lavrov", "RUS")]) == (full,)


def test_rebels_do_not_stand_for_their_state() -> None:
    rebels, state = Actor("Houthis", "YEM", "REB", "group"), Actor("Yemen", "YEM", "GOV", "state")
    assert set(merged([rebels, state])) == {rebels, state}


def test_a_day_named_beats_the_day_of_the_report() -> None:
    (event,) = link(
        [
            told("Xi and Putin met in Moscow.", published="2024-05-15", outlet="birch"),
            told("Xi and Putin met in Moscow.", published="2024-05-17", on="2024-05-15"),
        ]
    )
    assert event.day == date(2024, 5, 15)
    assert event.granularity == "day"


def test_a_day_beats_a_month() -> None:
    named = told("Xi and Putin met in Moscow.", on="2024-05-15")
    vague = told("Xi and Putin met in Moscow in May.", outlet="birch")
    when = When(date(2024, 5, 1), "month", "in May")
    vague = replace(vague, day=when.day, mention=replace(vague.mention, when=when))
    (event,) = link([named, vague])
    assert (event.day, event.granularity) == (date(2024, 5, 15), "day")


def test_classes_come_from_the_ontology() -> None:
    (event,) = link([told("China halted talks with the US.", "SANCTION", ("CHN",), ("USA",))])
    assert (event.quad_class, event.cameo_root) == (4, "16")
    (other,) = link([told("They met.")], classes={"CONSULT": (9, "99")})
    assert (other.quad_class, other.cameo_root) == (9, "99")


def test_no_mentions_give_no_events() -> None:
    assert list(link([])) == []


def test_a_host_deals_with_each_guest_and_no_guest_with_another() -> None:
    found = shares(["AUT"], ["TCD", "NER"], True)
    assert {(s.source, s.target) for s in found} == {
        ("AUT", "TCD"), ("TCD", "AUT"), ("AUT", "NER"), ("NER", "AUT"),
    }  # fmt: skip
    assert sum(s.weight for s in found) == pytest.approx(2.0)
    assert set(shares(["TCD", "NER"], ["AUT"], True)) == set(found)
