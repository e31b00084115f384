"""Which words of a sentence are a pledge: promised deeds, whole, and none that is denied."""

import pytest

from legation.coding.speech.pledges import plain_verb
from legation.evaluation.sentence import as_article
from legation.pipeline import Reader
from legation.settings import load_settings

READER = Reader(load_settings())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bring trade to a new height", "bring trade to a new height"),
        ("string a cable to the island", "string a cable to the island"),
        ("further strengthening ties", "further strengthen ties"),
    ],
)
def test_only_gerunds_become_bare_verbs(text: str, expected: str) -> None:
    assert plain_verb(text) == expected


def test_what_is_denied_is_no_pledge() -> None:
    text = "Chad told Sudan that it had no plan to seize the village of Bahai for now."
    (coded,) = READER.code_articles([as_article(1, text, "2015-06-01")])
    assert coded.pledges == ()


def test_what_is_promised_is_one() -> None:
    text = "Chad and Sudan pledged to bring the herders home by the autumn."
    (coded,) = READER.code_articles([as_article(1, text, "2015-06-01")])
    assert [each.text for each in coded.pledges] == ["bring the herders home by the autumn"]
