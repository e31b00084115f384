"""A second act of a sentence, which the judge does not see beside the first."""

from typing import get_args

from legation.coding.coder import load_coder, propose_article
from legation.coding.decisions.decide import Decision, decide
from legation.coding.decisions.second_acts import second_act
from legation.coding.gate import gate
from legation.coding.proposals.classifier import Answer
from legation.evaluation.sentence import as_article
from legation.sentences import split
from legation.sentences.parser import load_parser
from legation.types import EventType, Modality

YEAR = 2015


def _answer(**shares: float) -> Answer:
    types = {label: shares.get(label, 0.0) for label in (*get_args(EventType), "NONE")}
    return Answer(types, {label: float(label == "actual") for label in get_args(Modality)})


def _second(text: str) -> list[str]:
    """Give the types that second acts add where the judge sees a meeting and nothing else."""
    coder = load_coder("frames")
    article = as_article(1, text, "2015-06-01")
    gated = gate(split(article.body), coder.names)
    docs = [load_parser()(each.sentence.text) for each in gated if each.passed]
    (proposed,) = propose_article(article, gated, docs, coder)
    firsts = [decide(proposed, p, _answer(CONSULT=0.95), YEAR) for p in proposed.proposals]
    told = [one for one in firsts if isinstance(one, Decision) and one.event_type == "CONSULT"]
    nothing = _answer(NONE=0.9, REQUEST=0.05)
    found = (second_act(proposed, p, nothing, told, YEAR) for p in proposed.proposals)
    return [one.event_type for one in found if one is not None]


def test_a_request_that_goes_with_a_meeting_stands() -> None:
    text = "Kenya's president meets Somalia's leaders, calling for the release of Somali prisoners."
    assert _second(text) == ["REQUEST"]


def test_a_request_of_another_clause_does_not() -> None:
    text = "Kenya's president meets Somalia's leaders after calling for Somali reforms."
    assert _second(text) == []
