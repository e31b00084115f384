"""Whether an act is reported, or taken up as what lies behind today's."""

import pytest

from legation.coding.grammar.modality import modality_of
from legation.sentences.parser import load_parser


def read(text: str, word: str, event_type: str) -> str:
    doc = load_parser()(text)
    trigger = next(token.i for token in doc if token.text == word)
    return modality_of(doc, trigger, event_type, 2024)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Peru sought payment for mines seized by Chile in the early 1970s.", "seized", "COERCE"),
        ("Bern wants better ties after last year's killing of Swiss men.", "killing", "ASSAULT"),
        ("Oslo raised the issue of past abductions of its citizens.", "abductions", "ASSAULT"),
        ("Norway speaks of sailors arrested by Chad a decade ago.", "arrested", "COERCE"),
        ("Norway recalls Chad's 1998 bombing of the port.", "bombing", "ASSAULT"),
        ("Chad released nine sailors detained by its navy.", "detained", "COERCE"),
        ("Nine sailors, who had been held in Chad, were freed.", "held", "COERCE"),
        ("Chad frees an imprisoned Danish priest.", "imprisoned", "COERCE"),
        ("Norway lifts the sanctions it had imposed on Chad.", "imposed", "SANCTION"),
        ("Norway eased its blockade of Chad.", "blockade", "COERCE"),
        ("A Danish firm breached the UN embargo on Chad.", "embargo", "SANCTION"),
        ("Peru promises compliance with UN sanctions on Chad.", "sanctions", "SANCTION"),
        ("The sailors, held in Chad since 2021, wrote home.", "held", "COERCE"),
    ],
)
def test_what_lies_behind(text: str, word: str, kind: str) -> None:
    assert read(text, word, kind) == "historical"


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        (
            "A Danish court convicts nine Chadians over a raid in Peru in 2015.",
            "convicts",
            "COERCE",
        ),
        ("Denmark reopens its embassy in Chad after closing it in 2011.", "reopens", "SUPPORT"),
        ("This marks the first meeting of Peru and Chile since 1998.", "meeting", "CONSULT"),
        ("Chad's king becomes the first to visit Peru since 1961.", "visit", "CONSULT"),
        ("Norway asks Chad to release nine sailors detained by its navy.", "detained", "COERCE"),
        ("Norway demands that the embargo on Chad be lifted.", "embargo", "SANCTION"),
        ("Norway extends its embargo on Chad.", "embargo", "SANCTION"),
        ("Chad detained nine sailors released by pirates.", "detained", "COERCE"),
        ("Norway imposed sanctions on Chad in the past week.", "imposed", "SANCTION"),
        ("Chad begins demolishing a 1930s Danish school.", "demolishing", "ASSAULT"),
    ],
)
def test_what_is_of_today(text: str, word: str, kind: str) -> None:
    assert read(text, word, kind) == "actual"
