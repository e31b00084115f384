"""Whose words stand where: between quotation marks, or reported."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from legation.coding.decisions.tellers import GIVING
from legation.coding.grammar.saying import REPORTING, SAYING
from legation.pipeline import Reader
from legation.settings import Settings
from legation.types import Page, Quotation, Reading


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Settings(desk="", coder="frames"))


def _read(reader: Reader, text: str) -> Reading:
    page = Page("text", text.encode(), datetime.now(UTC), "text/plain", "utf-8")
    (found,) = reader.read_pages([page])
    assert found.article is not None
    for one in found.quotations:
        assert found.article.body[one.start : one.end] == one.text
    return found


def _only(reader: Reader, sentence: str) -> Quotation:
    found = _read(reader, f"{sentence}\nChina and Russia held talks with Ukraine and Japan.\n")
    (one,) = [each for each in found.quotations if not each.direct]
    return one


@pytest.mark.parametrize(
    ("sentence", "words", "verb", "speaker"),
    [
        (
            "Chinese Foreign Minister Wang Yi said that China would continue to back Russia.",
            "China would continue to back Russia",
            "say",
            ("Wang Yi", "CHN"),
        ),
        (
            "According to the Russian defence ministry, Ukraine had shot at its troops.",
            "Ukraine had shot at its troops",
            "according to",
            ("defence ministry", "RUS"),
        ),
        (
            "Russia will not leave Ukraine, Kremlin spokesman Dmitry Peskov added.",
            "Russia will not leave Ukraine",
            "add",
            ("Dmitry Peskov", "RUS"),
        ),
        (
            "The Iranian foreign ministry spokesman denied that Iran had sent missiles to Russia.",
            "Iran had sent missiles to Russia",
            "deny",
            ("foreign ministry spokesman", "IRN"),
        ),
        (
            "Beijing, Feb. 1 -- China told Russia many times that it was no enemy of Japan.",
            "it was no enemy of Japan",
            "tell",
            ("China", "CHN"),
        ),
        (
            "Analyst Li Bin said Russia and China would sign a treaty.",
            "Russia and China would sign a treaty",
            "say",
            ("Analyst Li Bin", ""),
        ),
    ],
)
def test_reported_words(
    reader: Reader, sentence: str, words: str, verb: str, speaker: tuple[str, str]
) -> None:
    one = _only(reader, sentence)
    assert (one.text, one.verb) == (words, verb)
    assert one.speaker is not None
    assert (one.speaker.actor.name, one.speaker.actor.country) == speaker


def test_quoted_words_are_not_reported_again(reader: Reader) -> None:
    found = _read(
        reader,
        "Chinese Foreign Minister Wang Yi said: “We shall never leave Russia alone.” He met "
        "Russian officials.\nChina and Russia held talks.\n",
    )
    assert [(each.direct, each.verb) for each in found.quotations] == [(True, "")]


def test_what_is_only_asked_to_be_said_is_nobodys_word(reader: Reader) -> None:
    text = "China could say that Russia was wrong.\nChina and Russia held talks with Japan.\n"
    assert _read(reader, text).quotations == ()


def test_one_list_of_verbs() -> None:
    assert REPORTING < SAYING
    assert SAYING < GIVING
