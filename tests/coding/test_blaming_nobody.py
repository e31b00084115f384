"""What tells of no wrong charges nobody, and harm that is only foreseen or weighed is not done."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    "text",
    [
        "Norway's government claims that the Danish premier is visiting Fiji.",
        "Kenya claims that Ghanaian president Kofi Annor has been sacked.",
        "Kenya claims that the Danish hostage is still alive.",
        "Norway's police launch an investigation into the death of the Danish minister.",
        "Peruvian prosecutors begin investigating an accident in which a Chilean ferry sank.",
    ],
)
def test_nobody_is_charged(text: str) -> None:
    assert not any(kind == "ACCUSE" for _, _, kind in acts(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway claims that Russia is involved in the sabotage.", ("NOR", "RUS", "ACCUSE")),
        ("Norway claims that Russian troops have shelled its post.", ("NOR", "RUS", "ACCUSE")),
        ("Norway opens an investigation into Russian spying.", ("NOR", "RUS", "ACCUSE")),
        ("Norway warns that Russia is jamming signals.", ("NOR", "RUS", "ACCUSE")),
        ("Norway warns that Russia will pay a high price.", ("NOR", "RUS", "THREATEN")),
        ("Norway is considering imposing sanctions on Belarus.", ("NOR", "BLR", "THREATEN")),
        ("The EU considers sanctions against Chad over the raid.", ("EUU", "TCD", "THREATEN")),
        ("Norway imposes sanctions on Belarus.", ("NOR", "BLR", "SANCTION")),
        ("Ghana and Togo reach a deal on fishing in the gulf.", ("GHA", "TGO", "AGREE")),
        ("Ghana and Togo sign a deal on fishing in the gulf.", ("GHA", "TGO", "SUPPORT")),
        ("Chad handed over control of the town to Sudan.", ("TCD", "SDN", "RETREAT")),
        ("Ghana's last soldiers leave Mali.", ("GHA", "MLI", "RETREAT")),
        ("Chad releases forty Sudanese soldiers.", ("TCD", "SDN", "RETREAT")),
    ],
)
def test_the_kind_is_told(text: str, expected: tuple[str, str, str]) -> None:
    assert {each for each in acts(text) if each[:2] == expected[:2]} == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Norway releases a list of Russian firms.",
        "Two Norwegian warships leave Togo after a four-day visit.",
        "The World Bank predicts that a drought will hurt Kenya's economy.",
        "The U.S.-based research group Holm says that North Korea is preparing a test.",
        "Norway freezes the accounts of four Belize-based traders.",
    ],
)
def test_nothing_is_done(text: str) -> None:
    assert not acts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru requests the extradition of two Chilean officers from Togo.",
            {("PER", "TGO", "REQUEST")},
        ),
        ("Peru demands the extradition of the Chilean banker Juan Holm.", set()),
        (
            "Norway moves fighter jets to Togo, according to Danish sources.",
            {("NOR", "TGO", "MOBILIZE")},
        ),
        ("Ghana and Togo reach a compromise over fishing rights.", {("GHA", "TGO", "AGREE")}),
        ("Jewish settlers set fire to a Palestinian mosque.", set()),
        ("Israeli soldiers set fire to a Palestinian mosque.", {("ISR", "PSE", "ASSAULT")}),
        ("Norway arrests a Danish national over human trafficking.", set()),
        ("Norway is examining a Danish request to open the strait.", set()),
    ],
)
def test_only_this_is_told(text: str, expected: set[tuple[str, str, str]]) -> None:
    found = {
        (min(a, b), max(a, b), kind) if kind == "AGREE" else (a, b, kind)
        for a, b, kind in acts(text)
    }
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "There is no evidence that Iran has attacked Kenya.",
        "Norway sees no sign that Russian troops have left Georgia.",
    ],
)
def test_what_nothing_shows_is_not_done(text: str) -> None:
    assert {
        modality for (_, _, kind), modality in told(text) if kind in {"ASSAULT", "RETREAT"}
    } <= {"negated"}
