"""Words that stand for codes, and what a template does with dates and numbers."""

from __future__ import annotations

from fastapi.testclient import TestClient

from legation.knowledge.loader import read_yaml
from legation.monitor.names import _MODES, TYPE_NAMES, mode_words
from legation.monitor.passages import paragraphs
from legation.site.templating import language, minus, nobreak, pair_names, quad_class
from legation.types import Article, Section


def test_words_for_modes_are_of_modes_that_there_are() -> None:
    for event_type in TYPE_NAMES:
        modes = read_yaml(f"ontologies/plover/{event_type.lower()}.yaml").get("modes") or {}
        assert {mode for of, mode in _MODES if of == event_type} <= set(modes)
        for mode in modes:
            words = mode_words(event_type, mode)
            assert words
            assert "-" not in words
    assert mode_words("ACCUSE", "allege") == "allegation"
    assert mode_words("ASSAULT", "heavy-weapons") == "heavy weapons"
    assert mode_words("AGREE", "") == ""


def test_words_of_the_templates() -> None:
    assert nobreak("2 September 2025") == "2\u00a0September\u00a02025"
    assert minus("-3.0 how seldom; well-known; +3.8") == "−3.0 how seldom; well-known; +3.8"
    assert pair_names("ARM-AZE-NK").startswith("Armenia – ")
    assert "NK" not in pair_names("ARM-AZE-NK")
    assert language("en") == "English"
    assert language("") == "unknown"
    assert quad_class(4) == "material conflict (quad class 4)"
    assert quad_class(9) == "quad class 9"


def test_pages_name_states_not_codes(client: TestClient) -> None:
    page = client.get("/pairs/CHN-RUS").text
    exchanges = page.split('id="exchanges"')[1].split("</section>")[0]
    pledges = page.split('id="pledges"')[1].split("</section>")[0]
    assert "China" in exchanges
    for part in (exchanges, pledges):
        shown = [word.split(">")[-1] for word in part.split("<")]
        assert not any("CHN" in word or "RUS" in word for word in shown)


def test_a_heading_that_the_text_has_just_given_is_not_given_again() -> None:
    body = "First words.\nThe Daily\nLast words."
    sections = (Section("", 0, 12), Section("The Daily", 23, len(body)))
    article = Article("a" * 16, "A title", body, "", "here", sections=sections)
    made = paragraphs(article, [])
    told = ["".join(piece.text for p in each.passages for piece in p.pieces) for each in made]
    assert told == ["First words.", "The Daily", "Last words."]
    assert [each.heading for each in made] == [False, True, False]
