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
        (
            "The Chadian premier in a ceremony at 12 Quay Street awards medals to six sailors.",
            "awards",
            "award",
        ),
        ("Denmark withdraws from talks with Chile over whales.", "withdraws", "withdraw"),
        ("The World Bank's head issues a warning to Chad.", "issues", "issue"),
        (
            "The de facto regime in Honduras files suit with a court over Cuban boats.",
            "files",
            "file",
        ),
        (
            "A Chadian-led military coalition bombards army barracks and oil depots in the Malian "
            "capital.",
            "bombards",
            "bombard",
        ),
        (
            "The Norwegian military hands control of Faryab Province over to the Afghan "
            "government.",
            "hands",
            "hand",
        ),
        (
            "The President of the United Nations General Assembly Ban Ki-moon demands that Chad "
            "should free its envoys.",
            "demands",
            "demand",
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
        (
            "The United States, Japan, and the European Union file a case against China.",
            "file",
        ),
        ("Members of the Danish Parliament vote to end the embargo against Chad.", "vote"),
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


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("A Bolivian court orders the release of two Chilean soldiers.", "orders", "court"),
        ("Kenya names Amina Odhiambo as its first ambassador to Fiji.", "names", "Kenya"),
        ("Nauru recognizes the independence of Kosovo and opens ties.", "recognizes", "Nauru"),
        (
            "Amid anger at Sudan's dam, Egypt, Libya and Chad are to hold their first joint drill.",
            "are",
            "Egypt",
        ),
        (
            "Following the 2012 Fiji coup d'état, Tonga and Samoa suspends aid to Fiji.",
            "suspends",
            "Tonga",
        ),
        (
            "At a meeting in Nairobi, Kenya, the government of Chad and rebels sign an accord.",
            "sign",
            "government",
        ),
    ],
)
def test_a_verb_without_subject_is_given_one(text: str, verb: str, subject: str) -> None:
    doc = mended(load_parser()(text), load_parser())
    root = next(token for token in doc if token.head.i == token.i)
    assert root.text == verb
    assert [child.text for child in root.lefts if child.dep_ == "nsubj"] == [subject]
    assert doc.text == text


def test_leaders_who_hold_talks_as_something_happens_are_the_subject() -> None:
    text = (
        "Ten people are reported killed across Yemen as Omani Foreign Minister Yusuf Alawi and "
        "Iranian Foreign Minister Javad Zarif hold talks about a truce."
    )
    doc = mended(load_parser()(text), load_parser())
    hold = next(token for token in doc if token.text == "hold")
    assert hold.dep_ == "advcl"
    assert any(child.dep_ == "nsubj" for child in hold.lefts)


@pytest.mark.parametrize(
    "text",
    [
        "There are talks in Rome between Chad and Mali.",
        "Here is what Denmark asks of Norway.",
        "Mali signs a pact with Chad, says a spokesman of Niger.",
        "The ships sail as a sign of friendship with Oman.",
    ],
)
def test_a_verb_with_its_subject_behind_it_stays(text: str) -> None:
    doc = mended(load_parser()(text), load_parser())
    before = load_parser()(text)
    assert [token.dep_ for token in doc] == [token.dep_ for token in before]
