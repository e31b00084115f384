"""What a law or a resolution does, those do who pass it ("pass a bill to widen sanctions")."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.verbs import verb_over

BILLS = frozenset(
    "legislation law bill act resolution measure decree order ruling amendment motion declaration "
    "statement directive package".split()
)
PASSING = frozenset(
    "pass approve adopt vote back endorse enact issue sign support clear authorise authorize "
    "unveil publish release".split()
)
"""What is done to a paper by whoever does what stands in it."""


def passed_in_a_bill(verb: Token) -> bool:
    """Say whether a verb tells what a paper does that is passed ("a bill that lifts the ban")."""
    paper = verb.head
    if verb.dep_ != "relcl" or paper.lemma_.lower() not in BILLS:
        return False
    own = (c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"})
    return not any(own) and verb_over(paper).lemma_.lower() in PASSING
