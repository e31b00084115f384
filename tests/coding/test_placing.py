"""Names that only tell where."""

import pytest

from legation.coding.grammar.placing import is_placed, stands_aside, tells_place
from legation.sentences.parser import load_parser


@pytest.mark.parametrize(
    ("text", "name", "right_behind", "told", "aside"),
    [
        ("Troops landed in Yemen.", "Yemen", True, True, False),
        ("A blast in Yemen killed ten people.", "Yemen", True, True, True),
        ("Talks took place in Geneva, Switzerland.", "Switzerland", False, True, False),
        ("Yemen closed its port.", "Yemen", False, False, False),
        ("They met the king of Yemen.", "Yemen", False, False, False),
    ],
)
def test_a_name_behind_a_preposition_of_place(
    text: str, name: str, right_behind: bool, told: bool, aside: bool
) -> None:
    token = next(token for token in load_parser()(text) if token.text == name)
    assert (is_placed(token), tells_place(token), stands_aside(token)) == (
        right_behind,
        told,
        aside,
    )
