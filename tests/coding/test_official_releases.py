"""Releases of a state's own office: turns in a transcript, "the President", own words."""

from dataclasses import replace

import pytest
from told_acts import READER, Act, acts, told

from legation.evaluation.sentence import as_article, triples

KREMLIN = READER.outlets.for_domain("kremlin.ru")
BANKOVA = READER.outlets.for_domain("president.gov.ua")


def released(text: str, ours: str = "RUS") -> set[Act]:
    """Give the acts of a text that the office of Russia or Ukraine publishes."""
    outlet = KREMLIN if ours == "RUS" else BANKOVA
    (coded,) = READER.code_articles([replace(as_article(1, text, "2022-03-01"), outlet=outlet)])
    found: set[Act] = set()
    for mention in coded.mentions:
        actors = [p.actor.side for p in mention.actors]
        others = [p.actor.side for p in mention.recipients]
        found |= triples(actors, others, mention.event_type, mention.symmetric)
        assert mention.text == text[mention.sentence.start : mention.sentence.end]
    return found


TALKS = (
    "President of Russia Vladimir Putin: Mr President, I am grateful to you for the vaccines.\n"
    "President of Serbia Aleksandar Vucic (retranslated): Mr Putin, thank you. "
    "We are grateful to Russia for the gas. I would like to thank you for the invitation.\n"
    "Vladimir Putin: We praise Serbia for its stance."
)


def test_we_is_whoever_has_the_turn() -> None:
    found = released(TALKS)
    assert ("SRB", "RUS", "SUPPORT") in found
    assert ("RUS", "SRB", "SUPPORT") in found
    assert released(TALKS.replace("(retranslated)", "")) == found


def test_you_is_the_other_of_two_who_speak() -> None:
    line = "Mr Putin, I would like to thank you for the invitation."
    host = "President of Russia Vladimir Putin: Good afternoon.\n"
    guest = f"President of Serbia Aleksandar Vucic: {line}"
    assert ("SRB", "RUS", "SUPPORT") in released(host + guest)
    third = "\nPresident of Chad Mahamat Deby: Good afternoon."
    assert ("SRB", "RUS", "SUPPORT") not in released(host + guest + third)


def test_you_and_i_met() -> None:
    text = (
        "President of Russia Vladimir Putin: You and I met in Sochi last week.\n"
        "President of Serbia Aleksandar Vucic: Good afternoon."
    )
    assert ("RUS", "SRB", "CONSULT") in released(text)


@pytest.mark.parametrize("speaker", ["Question", "Question to the guests", "Anna Perlova"])
def test_a_speaker_of_no_known_state_is_no_side(speaker: str) -> None:
    own = "President of Russia Vladimir Putin: We thank Serbia for its help."
    assert ("RUS", "SRB", "SUPPORT") in released(own)
    other = f"President of Russia Vladimir Putin: Hello. {speaker}: We thank Serbia for its help."
    assert released(other) == set()


def test_an_office_with_no_state_is_the_publishers() -> None:
    start = "President of Russia Vladimir Putin: Hello. Head of Water Works Anna Perlova: Hi. "
    text = start + "Vladimir Putin: Please. Anna Perlova: We thank Serbia for its help."
    assert ("RUS", "SRB", "SUPPORT") in released(text)


def test_the_president_is_the_other_of_two_who_speak() -> None:
    host = "President of Russia Vladimir Putin: Good afternoon.\n"
    guest = "President of Serbia Aleksandar Vucic: I thanked the President for his help."
    assert ("SRB", "RUS", "SUPPORT") in released(host + guest)


def test_the_president_of_a_release_is_its_own() -> None:
    text = "The President thanked Norway for its missiles."
    assert ("UKR", "NOR", "SUPPORT") in released(text, "UKR")
    assert ("RUS", "NOR", "SUPPORT") in released(text)
    assert acts(text) == set()
    assert ("UKR", "NOR", "SUPPORT") not in released(
        "The President of Chile thanked Norway for its missiles.", "UKR"
    )


def test_the_head_of_the_office_is_its_own() -> None:
    text = "The Head of the Office of the President praised Chile for its vote."
    assert ("UKR", "CHL", "SUPPORT") in released(text, "UKR")


def test_own_words_of_somebody_whom_no_list_has() -> None:
    text = '"I sincerely thank the government of Chile for its vote," said Taras Holubenko.'
    assert ("UKR", "CHL", "SUPPORT") in released(text, "UKR")
    named = '"We thank Chile for its vote," said President of Serbia Aleksandar Vucic.'
    assert ("UKR", "CHL", "SUPPORT") not in released(named, "UKR")
    assert acts(text) == set()


def test_our_enemies_are_not_we() -> None:
    text = '"Our enemies attacked Chile yesterday," the President said.'
    assert ("UKR", "CHL", "ASSAULT") not in released(text, "UKR")


def test_the_security_council_of_a_release_is_its_own() -> None:
    text = "Vladimir Putin held a meeting with permanent members of the Security Council."
    assert released(text) == set()
    ours = text[:-1] + " of the United Nations."
    assert ("RUS", "UNO", "CONSULT") in released(ours)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chile would like to thank Peru for its help.", "actual"),
        ("Chile wants to congratulate Peru on its vote.", "actual"),
        ("Chile would like to express its gratitude to Peru for its help.", "actual"),
        ("Chile might thank Peru for its help.", "conditional"),
        ("The European Union must provide Peru with weapons.", "conditional"),
    ],
)
def test_what_is_said_now_and_what_must_be_done(text: str, modality: str) -> None:
    assert {each for _, each in told(text)} == {modality}


def test_credentials_are_received_from_whom_they_are_of() -> None:
    text = "The president of Peru received credentials from the ambassador of Chile."
    assert ("PER", "CHL", "SUPPORT") in acts(text)
    assert ("CHL", "PER", "SUPPORT") in acts("Chile's envoy presented his credentials to Peru.")


@pytest.mark.parametrize(
    "text",
    [
        "Norway supported increasing pressure on the Iranian government.",
        "Norway supported pressure on Iran.",
        "Norway's air defence protected the town from Iranian missiles.",
    ],
)
def test_what_is_done_against_a_side_is_no_favour_to_it(text: str) -> None:
    assert not {act for act in acts(text) if act[2] in {"SUPPORT", "AID", "COOPERATE"}}


def test_who_is_backed_in_his_attack_is_backed() -> None:
    assert ("NOR", "IRN", "SUPPORT") in acts("Norway supported Iran's government.")
