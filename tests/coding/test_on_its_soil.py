"""Whose power it is where only an envoy's post or a border that was crossed tells it."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Danish ambassador to Peru is summoned over a raid.", ("PER", "DNK", "ACCUSE")),
        (
            "The United Kingdom's Ambassador to Peru, Robert Holm, is summoned over the raid.",
            ("PER", "GBR", "ACCUSE"),
        ),
        (
            "The Chadian envoy to Mali is summoned to the Malian foreign ministry.",
            ("MLI", "TCD", "ACCUSE"),
        ),
        (
            "Two Swedish reporters are found guilty of illegally entering Eritrea and sentenced.",
            ("ERI", "SWE", "COERCE"),
        ),
        (
            "Three Thai soldiers are given prison terms after crossing into Cambodia.",
            ("KHM", "THA", "COERCE"),
        ),
        (
            "Six Iranian officers are indicted by a jury for hacking the Albanian parliament.",
            ("ALB", "IRN", "ACCUSE"),
        ),
        (
            "Two Russian officials are sentenced for their part in a coup attempt in Montenegro.",
            ("MNE", "RUS", "COERCE"),
        ),
    ],
)
def test_it_is_that_lands(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Danish ambassador to Peru is awarded a prize for a novel.",
        "A Swede is arrested by Danish police before entering Germany.",
        "A Thai boxer is sentenced in Bangkok; his brother crosses into Cambodia.",
    ],
)
def test_nor_where_nothing_is_done_or_another_does_it(text: str) -> None:
    assert not {act for act in acts(text) if act[0] in {"PER", "DEU", "KHM"}}
