"""What one word tells of two sides is one act; arms, crowds and lands that broke away."""

import pytest
from told_acts import READER, acts, told

from legation.coding.actors.lexicon import load_names
from legation.evaluation.sentence import as_article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ghana and Togo call on Niger to open its border.",
            {("GHA", "NER", "REQUEST"), ("TGO", "NER", "REQUEST")},
        ),
        ("Peru offers its condolences to Chile.", {("PER", "CHL", "SUPPORT")}),
        (
            "Kenya and Uganda exchange fire on the lake.",
            {("KEN", "UGA", "ASSAULT"), ("UGA", "KEN", "ASSAULT")},
        ),
    ],
)
def test_one_word_tells_one_act(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert acts(text) == expected, told(text)


def test_what_another_denies_is_an_act_of_its_own() -> None:
    text = "Norway's premier denies Denmark's claim that Norway breached the treaty."
    assert {("NOR", "DNK", "REJECT"), ("DNK", "NOR", "ACCUSE")} <= acts(text), told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Malian troops backed by French warplanes took the town.", "COOPERATE"),
        ("The Malian army, backed by the French air force, took Gao.", "COOPERATE"),
        ("Mali's bid was backed by France.", "SUPPORT"),
        ("Mali's government was backed by the French foreign ministry.", "SUPPORT"),
    ],
)
def test_arms_that_back_others_fight_alongside(text: str, kind: str) -> None:
    assert ("FRA", "MLI", kind) in acts(text), told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thousands of Danes protest against a Norwegian law.", ("DNK", "NOR", "PROTEST")),
        ("Hundreds of Kenyans protested against the United Nations.", ("KEN", "UNO", "PROTEST")),
        ("The Danish premier protested against Norway's map.", ("DNK", "NOR", "ACCUSE")),
        ("Denmark's premier attacks Norway over its whaling.", ("DNK", "NOR", "ACCUSE")),
        ("Denmark's premier attacks Norway for its stance on whaling.", ("DNK", "NOR", "ACCUSE")),
        ("Denmark condemned the coup in Mali.", ("DNK", "MLI", "ACCUSE")),
        ("Sudan attacked Chad with rockets.", ("SDN", "TCD", "ASSAULT")),
        ("Sudan and Chad resumed hostilities after a lull.", ("SDN", "TCD", "ASSAULT")),
        ("Peru orders the whole Chilean embassy staff to leave.", ("PER", "CHL", "SANCTION")),
        (
            "A Kenyan court approves the extradition of a man to Ghana.",
            ("KEN", "GHA", "COOPERATE"),
        ),
        ("Kenya turned the detainee over to Ghana.", ("KEN", "GHA", "COOPERATE")),
        ("The Inter-American Court of Human Rights orders Peru to pay.", ("OAS", "PER", "")),
    ],
)
def test_the_kind_of_act(text: str, expected: tuple[str, str, str]) -> None:
    actor, other, kind = expected
    assert any((a, b) == (actor, other) and kind in {"", found} for a, b, found in acts(text)), (
        told(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Nauru recognised the independence of Abkhazia.",
        "Russia signs a treaty with South Ossetia.",
        "A Danish jet crashes in northern Chad, killing its pilot.",
        "Denmark condemned the suicide bombing in Mali.",
        "Former Fijian envoy Ana Vula says Kenya has agreed to a ceasefire.",
    ],
)
def test_no_act_between_states(text: str) -> None:
    assert not acts(text), told(text)


def test_a_threat_in_plain_words_needs_no_frame() -> None:
    text = "The president of Iran says Israel will pay a heavy price for the raid."
    assert ("IRN", "ISR", "THREATEN") in acts(text), told(text)


def test_where_diplomats_serve_is_no_side() -> None:
    text = "Denmark expels two Peruvian diplomats at the United Nations."
    assert acts(text) == {("DNK", "PER", "SANCTION")}, told(text)


def test_a_breakaway_land_is_still_its_states_ground() -> None:
    assert ("RUS", "GEO", "ASSAULT") in acts("Russian jets bombed a village in Abkhazia.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("men from the former Soviet Union", []),
        ("the Soviet Union", ["Soviet Union"]),
        ("a town of the former Yugoslavia", []),
        ("the rebel Simon Trinidad", []),
        ("the port of Trinidad", ["Trinidad"]),
        ("a Fama de America plant", []),
        ("the Fatah Alliance of Iraq", ["Fatah Alliance", "Iraq"]),
        ("the General Assembly of the Organization of American States", ["General Assembly"]),
        ("the Georgia General Assembly", ["Georgia"]),
        ("the Red Crescent Society", []),
        ("the Iraq Inquiry", []),
        ("the ICC bans two cricketers", []),
        ("the ICC judges", ["ICC judges"]),
        ("Singapore's army (SAF)", ["Singapore"]),
        ("Khartoum says the SAF is near", ["Khartoum", "SAF"]),
        ("an arbitration court in The Hague", []),
    ],
)
def test_names_in_other_company(text: str, found: list[str]) -> None:
    hits = [hit.text for hit in load_names().find(text)]
    assert [hit.split(" of ")[0] for hit in hits] == found


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's president Uhuru Kenyatta arrives in Ghana for talks with its president.",
        "Norway's premier visits Peru to meet with the Peruvian president.",
        "Norway's premier goes on an official visit to Peru, meeting Peruvian president Alan Roca.",
    ],
)
def test_a_visit_for_talks_is_one_act(text: str) -> None:
    mentions = READER.code_articles([as_article(1, text, "2015-06-01")])[0].mentions
    assert [(m.event_type, m.mode, m.symmetric) for m in mentions] == [("CONSULT", "visit", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Danish and Norwegian jets conduct airstrikes across the province, killing ten.",
        "Denmark and Norway have voiced their support.",
    ],
)
def test_who_does_a_thing_side_by_side_does_nothing_to_the_other(text: str) -> None:
    assert not acts(text), told(text)


def test_what_two_resume_is_theirs_with_one_another() -> None:
    text = "Denmark and Norway officially resume military ties."
    assert ("DNK", "NOR", "SUPPORT") in acts(text), told(text)
