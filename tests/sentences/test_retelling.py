"""Verbs in the present that a parser takes for plurals."""

import pytest

from legation.sentences.parser import load_parser
from legation.sentences.retelling import mended


@pytest.mark.parametrize(
    ("text", "verb", "lemma"),
    [
        ("The United States sanctions Venezuelan President Maduro.", "sanctions", "sanction"),
        (
            "Barack Obama telephones Xi Jinping to discuss Kosovo.",
            "telephones",
            "telephone",
        ),
        ("Denmark protests over arrest of two skippers.", "protests", "protest"),
        ("Denmark withdraws from talks with Chile over whales.", "withdraws", "withdraw"),
        ("The World Bank's head issues a warning to Chad.", "issues", "issue"),
        (
            "The de facto regime in Honduras files suit with a court over Cuban boats.",
            "files",
            "file",
        ),
    ],
)
def test_a_verb_in_s_is_read_as_one(text: str, verb: str, lemma: str) -> None:
    doc = mended(load_parser()(text), load_parser())
    root = next(token for token in doc if token.head.i == token.i)
    assert (root.text, root.tag_, root.lemma_) == (verb, "VBZ", lemma)
    assert [child.dep_ for child in root.lefts if child.dep_ == "nsubj"]
    assert doc.text == text


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        (
            "Danish leader Mette Frederiksen and Norwegian Premier Jonas Store arrive in Oslo.",
            "arrive",
        ),
        ("Israeli police arrest Aziz Duwaik, the Speaker.", "arrest"),
        ("Customs officers at the airport catch two Danish envoys with ivory.", "catch"),
        ("South Korean warships fire warning shots at a boat.", "fire"),
    ],
)
def test_a_verb_taken_for_a_noun_before_its_object_is_read_as_one(text: str, verb: str) -> None:
    doc = mended(load_parser()(text), load_parser())
    root = next(token for token in doc if token.head.i == token.i)
    assert (root.text, root.tag_, root.lemma_) == (verb, "VBP", verb)
    assert doc.text == text


@pytest.mark.parametrize("text", ["Talks of ministers in Rome.", "Peru's president met farmers."])
def test_other_sentences_stay_as_they_are(text: str) -> None:
    doc = load_parser()(text)
    assert mended(doc, load_parser()) is doc
