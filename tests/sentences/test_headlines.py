"""Headlines: commas for "and", "to" for "will", no full stop."""

import pytest
from spacy.tokens import Doc

from legation.sentences.parser import load_parser
from legation.sentences.retelling import mended


def read(text: str) -> Doc:
    doc = mended(load_parser()(text), load_parser())
    assert doc.text == text
    return doc


@pytest.mark.parametrize(
    ("text", "first", "second", "verb"),
    [
        ("Chad, Mali sign a fisheries pact", "Chad", "Mali", "sign"),
        ("Norway, Chile vow to deepen cooperation on whales", "Norway", "Chile", "vow"),
        ("Update: Togo, Ghana agree to reopen the ferry line", "Togo", "Ghana", "agree"),
        ("Xi, Lula exchange views on soybeans", "Xi", "Lula", "exchange"),
        ("Denmark, Iceland to hold talks on herring", "Denmark", "Iceland", "hold"),
    ],
)
def test_a_comma_in_a_headline_joins_two_doers(
    text: str, first: str, second: str, verb: str
) -> None:
    words = {token.text: token for token in read(text)}
    assert words[second].dep_ == "conj"
    assert words[second].head.text == first
    assert words[first].dep_ == "nsubj"
    assert words[first].head.text == verb


@pytest.mark.parametrize(
    "text",
    [
        "Lyon, France hosts a fair for Chadian farmers.",
        "On Monday, Chad signs a pact with Mali.",
        "However, Mali and Chad sign a pact.",
        "Jonas Store, Prime Minister of Norway, visits Chile.",
        "Ma Jun, China's ambassador to Chad, met Malian officials.",
        "Jonas Store, Norwegian premier and party leader, met Malian officials.",
    ],
)
def test_other_commas_stay(text: str) -> None:
    assert all(token.tag_ != "CC" for token in read(text) if token.text == ",")


@pytest.mark.parametrize(
    ("text", "doer", "verb"),
    [
        ("Danish FM to visit Mali: Malian foreign ministry", "FM", "visit"),
        ("Senior Chadian, Nigerian officials to meet in Oslo", "officials", "meet"),
    ],
)
def test_a_headlines_infinitive_is_its_verb(text: str, doer: str, verb: str) -> None:
    doc = read(text)
    root = next(token for token in doc if token.head.i == token.i)
    assert root.text == verb
    assert any(token.text == doer and token.head.i == root.i for token in doc)
    assert "to" in [token.text for token in root.children]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Chadian plan to arm Malian rebels", "plan"),
        ("Chad summons Norwegian envoy to protest remarks", "summons"),
    ],
)
def test_an_infinitive_of_purpose_is_not(text: str, root: str) -> None:
    doc = read(text)
    assert next(token for token in doc if token.head.i == token.i).text == root


def test_a_headline_without_a_stop_is_mended_too() -> None:
    doc = read("Chile sanctions Malian generals over coup")
    assert next(token for token in doc if token.head.i == token.i).text == "sanctions"
