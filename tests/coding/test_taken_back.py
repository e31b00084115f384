"""What is given up or let go: the giving up is the act, and what is given up is none."""

import pytest

from tests.coding.told_acts import acts


@pytest.mark.parametrize(
    "text",
    [
        "Kosovo called off its plan to ban Serbian number plates.",
        "Kosovo walked back its threat to expel Serbian diplomats.",
        "Kosovo dropped its demand that Serbia dismantle a mast near Pristina.",
        "Kosovo toned down its criticism of Serbia ahead of a trade fair.",
        "Kosovo softened its stance on Serbia over the number plates.",
        "Kosovo scrapped visa requirements for Serbian visitors.",
        "Prosecutors in Pristina dropped charges against two Serbian envoys accused of fraud.",
        "Kosovo's president stayed the execution of a Serbian officer.",
    ],
)
def test_what_is_given_up_is_no_act_of_its_own(text: str) -> None:
    assert acts(text) == {("XKX", "SRB", "CONCEDE")}


def test_a_demand_that_stands_is_one() -> None:
    text = "Kosovo repeated its demand that Serbia dismantle a mast near Pristina."
    assert ("XKX", "SRB", "REQUEST") in acts(text)


def test_a_penalty_suspended_is_eased() -> None:
    assert acts("Chile suspended tariffs on Peruvian grapes for a year.") == {
        ("CHL", "PER", "RETREAT")
    }


def test_attacks_that_are_ended_are_a_ceasefire() -> None:
    found = acts("Thailand and Cambodia stopped shelling each other at noon.")
    assert {kind for _, _, kind in found} == {"RETREAT"}


def test_a_withdrawal_announced_is_told_once() -> None:
    text = "Italy announced the withdrawal of its troops from Niger within six months."
    assert acts(text) == {("ITA", "NER", "CONCEDE")}


def test_a_body_has_no_part_in_who_joins_it() -> None:
    text = "Turkey dropped its objections to Sweden's membership of NATO after weeks of talks."
    assert acts(text) == {("TUR", "SWE", "CONCEDE")}


def test_goods_come_from_who_sends_them() -> None:
    text = "Lebanon received a shipment of rice from Vietnam as a gift."
    assert acts(text) == {("VNM", "LBN", "AID")}


def test_rescuers_help_for_their_state() -> None:
    text = "Croatian rescuers saved two Slovene climbers trapped in a cave."
    assert acts(text) == {("HRV", "SVN", "AID")}
