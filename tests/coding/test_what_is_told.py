"""Kinds of acts that news tells in many words: thanks, arrests abroad, headlines, bans, gifts."""

import pytest
from told_acts import acts, told

from legation.sentences.parser import load_parser
from legation.sentences.retelling import mended


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Niger says it is grateful to Denmark for new steps.", ("NER", "DNK", "SUPPORT")),
        ("Two Danish journalists were arrested in Chad on Monday.", ("TCD", "DNK", "COERCE")),
        ("A Danish envoy was expelled in Ouagadougou, Burkina Faso.", ("BFA", "DNK", "SANCTION")),
        ("A Kenyan novelist was denied a visa by Norway.", ("NOR", "KEN", "REJECT")),
        ("Rockets were fired from Sudan at Chadian villages.", ("SDN", "TCD", "ASSAULT")),
        ("Togo ends diplomatic relations with Niger.", ("TGO", "NER", "SANCTION")),
        ("Chile announces new restrictions on travel to Peru.", ("CHL", "PER", "SANCTION")),
        ("Canada designated the Eritrean guard a terrorist group.", ("CAN", "ERI", "SANCTION")),
        ("Chad sends three thousand troops into Sudan.", ("TCD", "SDN", "MOBILIZE")),
        ("Peru and Chile are on alert against Bolivia.", ("PER", "BOL", "MOBILIZE")),
        ("Oman authorised forty million rials worth of aid for Yemen.", ("OMN", "YEM", "AID")),
        ("Fiji begins deliveries of rice and flour to Tonga.", ("FJI", "TON", "AID")),
        ("Togo withdrew its invitation to the Ghanaian premier.", ("TGO", "GHA", "REJECT")),
        ("Zambia let Kenyan observers visit the dam.", ("ZMB", "KEN", "RETREAT")),
        ("Norway scraps joint drills with Iceland.", ("NOR", "ISL", "SANCTION")),
        (
            "A Danish trawler bound for Fiji is seized by the Tongan navy.",
            ("TON", "DNK", "COERCE"),
        ),
        ("The Danish prime minister informed the Estonian president by phone.", ("DNK", "EST", "")),
    ],
)
def test_the_act_is_told(text: str, expected: tuple[str, str, str]) -> None:
    actor, other, kind = expected
    assert any((a, b) == (actor, other) and kind in {"", found} for a, b, found in acts(text)), (
        told(text)
    )


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Turkey sets up a fund of US$100 million for the poor.", "USA"),
        ("A Togolese diver and a Ghanaian nurse were killed in attacks by bandits.", "GHA"),
    ],
)
def test_no_side_is_made_up(text: str, never: str) -> None:
    assert all(never not in act for act in acts(text))


def test_a_release_to_come_is_a_concession() -> None:
    assert dict(told("Eritrea will release thirty Ethiopian soldiers.")) == {
        ("ERI", "ETH", "CONCEDE"): "announced"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Norway called for Chad to withdraw its troops from Niger.",
        "Norway demanded that Chad withdraw its troops from Niger.",
        "Norway repeated a call to Chad to release the Danish sailors.",
    ],
)
def test_what_is_asked_for_is_not_done(text: str) -> None:
    assert not any(kind in {"RETREAT", "CONCEDE"} for _, _, kind in acts(text))


def test_a_verb_is_found_where_the_parser_sees_a_noun() -> None:
    doc = load_parser()("Turkey bombs Kurdish military targets in northern Iraq.")
    assert doc[1].tag_ == "NNS"
    again = mended(doc, load_parser())
    assert (again[1].pos_, again[0].dep_, again.text) == ("VERB", "nsubj", doc.text)


@pytest.mark.parametrize(
    "text", ["The cargo ship Volgo sinks in the Black Sea.", "US sanctions against Iran"]
)
def test_a_noun_stays_a_noun(text: str) -> None:
    doc = load_parser()(text)
    assert mended(doc, load_parser()) is doc
