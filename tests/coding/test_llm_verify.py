"""What a model proposes is held against the sentence, the ontology and our tables."""

from __future__ import annotations

from datetime import date

import pytest

from legation.coding import gate, load_coder, propose_article
from legation.coding.decisions.decide import Decision
from legation.coding.llm import answers, verify
from legation.coding.llm.verify import Refused
from legation.coding.proposals.propose import Proposed
from legation.sentences import split
from legation.sentences.parser import load_parser, parse
from legation.types import Article, Published

MET = "China warned Japan, and Japan said on Monday that Beijing had warned Tokyo before."


def parsed(text: str) -> Proposed:
    article = Article("a", "", text, "", "", published=Published(date(2024, 3, 5), "given"))
    coder = load_coder("frames")
    marks = gate(split(text), coder.names)
    docs = list(parse([m.sentence.text for m in marks if m.passed], load_parser()))
    return propose_article(article, marks, docs, coder)[0]


def held(
    text: str,
    actors: list[str],
    recipients: list[str],
    trigger: str,
    kind: str,
    mode: str = "",
    modality: str = "actual",
    speaker: str = "",
) -> Decision | Refused:
    act = answers.Proposed(
        0, tuple(actors), tuple(recipients), trigger, kind, mode, modality, speaker
    )
    return verify.verify(act, parsed(text))


def test_a_good_proposal_is_a_decision_of_our_own_actors() -> None:
    found = held(
        "Chinese Foreign Minister Wang Yi accused the United States of spying.",
        ["Chinese Foreign Minister Wang Yi"],
        ["the United States"],
        "accused",
        "ACCUSE",
        "allege",
    )
    assert isinstance(found, Decision)
    (wang,), (usa,) = found.actors, found.recipients
    assert (wang.actor.country, wang.actor.kind, usa.actor.country) == ("CHN", "person", "USA")
    assert (found.event_type, found.mode, found.modality) == ("ACCUSE", "allege", "actual")
    assert found.confidence == verify.UNMEASURED


def test_of_words_that_stand_twice_those_nearest_the_trigger_count() -> None:
    sentence = parsed(MET)
    act = answers.Proposed(0, ("Japan",), ("Tokyo",), "warned", "THREATEN", "", "actual", "")
    found = verify.verify(act, sentence)
    # both are Japan: no two sides, whichever place is taken
    assert found == Refused(verify.NO_SIDES, "Japan, Tokyo")
    act = answers.Proposed(0, ("Beijing",), ("Tokyo",), "warned", "THREATEN", "", "actual", "Japan")
    found = verify.verify(act, sentence)
    assert isinstance(found, Decision)
    assert MET[sentence.doc[found.trigger].idx :].startswith("warned Tokyo")
    assert found.speaker is not None
    assert found.speaker.start == MET.index("Japan said")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"actors": ["France"]}, verify.NOT_THERE),
        ({"recipients": ["Japanese"]}, verify.NOT_THERE),
        ({"trigger": "threatened"}, verify.NOT_THERE),
        ({"trigger": ""}, verify.NOT_THERE),
        ({"actors": [""]}, verify.NOT_THERE),
        ({"speaker": "the spokesman"}, verify.NOT_THERE),
        ({"actors": ["Monday"]}, verify.NOBODY),
        ({"kind": "WAR"}, verify.NO_TYPE),
        ({"kind": "NONE"}, verify.NO_TYPE),
        ({"mode": "phone"}, verify.NO_MODE),
        ({"modality": "certain"}, verify.NO_MODALITY),
        ({"actors": []}, verify.NO_SIDES),
        ({"recipients": []}, verify.NO_SIDES),
        ({"actors": ["China", "Japan"], "recipients": []}, verify.NO_RECIPIENT),
    ],
)
def test_what_does_not_stand_is_refused(change: dict, reason: str) -> None:  # type: ignore[type-arg]
    plain = {"actors": ["China"], "recipients": ["Japan"], "trigger": "warned", "kind": "THREATEN"}
    found = held(MET, **{**plain, **change})
    assert isinstance(found, Refused)
    assert found.reason == reason


def test_a_span_may_name_several() -> None:
    found = held(
        "China and Russia signed a treaty in Moscow.",
        ["China and Russia"],
        [],
        "signed",
        "COOPERATE",
    )
    assert isinstance(found, Decision)
    assert {party.actor.country for party in found.actors} == {"CHN", "RUS"}
    assert found.symmetric


def test_a_visit_still_to_come_is_an_agreement() -> None:
    found = held(
        "The king of Jordan will visit Egypt.", ["The king of Jordan"], ["Egypt"], "visit",
        "CONSULT", "visit", "announced",
    )  # fmt: skip
    assert isinstance(found, Decision)
    assert (found.event_type, found.mode) == ("AGREE", "")
    assert any("read as AGREE" in line for line in found.why)
