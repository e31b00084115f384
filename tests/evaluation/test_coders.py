"""Agreement of two coders, counted on cases small enough to check by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from legation.evaluation.coders import compare, kappa
from legation.evaluation.laying import claims_of, matched
from legation.store import ArticleCard, TwoReadings
from legation.types import Actor, Mention, Participant, Span

CARD = ArticleCard("a", "T", "", "", "en", None, (), None, "", datetime(2024, 1, 1, tzinfo=UTC))


def said(
    actors: str, recipients: str, kind: Any, start: int = 0, modality: Any = "actual"
) -> Mention:
    def parties(codes: str) -> tuple[Participant, ...]:
        return tuple(Participant(Actor(code, code, "GOV", "state"), 0, 1) for code in codes.split())

    return Mention(
        f"{actors}{recipients}{kind}{start}", "a", Span(start, start + 9), "Words.", kind, modality,
        parties(actors), parties(recipients), not recipients, (), 0.5, "c",
    )  # fmt: skip


def read(a: Sequence[Mention], b: Sequence[Mention], sentences: int = 10) -> TwoReadings:
    return TwoReadings(CARD, sentences, tuple(a), tuple(b))


def test_a_mention_is_a_claim_on_every_pair() -> None:
    together = claims_of(said("CHN RUS IRN", "", "COOPERATE"))
    assert [(c.source, c.target, c.both) for c in together] == [
        ("CHN", "IRN", True),
        ("CHN", "RUS", True),
        ("IRN", "RUS", True),
    ]
    directed = claims_of(said("CHN", "RUS IRN", "ACCUSE"))
    assert [(c.source, c.target) for c in directed] == [("CHN", "IRN"), ("CHN", "RUS")]
    only = claims_of(said("CHN", "RUS IRN", "ACCUSE"), frozenset({"CHN", "IRN"}))
    assert [(c.source, c.target) for c in only] == [("CHN", "IRN")]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (said("CHN", "RUS", "AID"), said("CHN", "RUS", "AID"), "same"),
        (said("CHN RUS", "", "CONSULT"), said("RUS CHN", "", "CONSULT"), "same"),
        (said("CHN", "RUS", "AID"), said("CHN", "RUS", "AID", 0, "alleged"), "other modality"),
        (said("CHN", "RUS", "AID"), said("RUS", "CHN", "AID"), "other direction"),
        (said("CHN", "RUS", "CONSULT"), said("CHN RUS", "", "CONSULT"), "other direction"),
        (said("CHN", "RUS", "AID"), said("RUS", "CHN", "ACCUSE"), "other type"),
    ],
)
def test_what_two_claims_on_one_pair_are_to_one_another(a: Mention, b: Mention, kind: str) -> None:
    assert [k for k, _, _ in matched(claims_of(a), claims_of(b))] == [kind]
    assert [k for k, _, _ in matched(claims_of(b), claims_of(a))] == [kind]


def test_the_most_alike_are_laid_together() -> None:
    ours = claims_of(said("CHN", "RUS", "AID")) + claims_of(said("CHN", "RUS", "ACCUSE"))
    theirs = claims_of(said("CHN", "RUS", "ACCUSE"))
    assert [(k, a and a.event_type, b and b.event_type) for k, a, b in matched(ours, theirs)] == [
        ("same", "ACCUSE", "ACCUSE"),
        ("only A", "AID", None),
    ]


def test_kappa_by_hand() -> None:
    # 20 yes together, 5 only A, 10 only B, 15 no: seen 0.7, chance 0.5
    assert kappa(25, 30, 20, 50) == pytest.approx(0.4)
    assert kappa(5, 5, 5, 10) == 1
    assert kappa(5, 5, 0, 10) == -1
    assert kappa(0, 0, 0, 10) is kappa(10, 10, 10, 10) is kappa(0, 0, 0, 0) is None


def test_counts_over_articles() -> None:
    aid, blame = said("CHN", "RUS", "AID"), said("USA", "IRN", "ACCUSE", 20)
    found = compare([read([aid, blame], [aid]), read([], [blame]), read([], [])], limit=1)
    assert (found.articles, found.sentences) == (3, 30)
    assert found.counts["same"] == found.counts["only A"] == found.counts["only B"] == 1
    assert (found.types["AID"].f1, found.types["AID"].kappa) == (1, 1)
    accuse = found.types["ACCUSE"]
    assert (accuse.a, accuse.b, accuse.both, accuse.f1) == (1, 1, 0, 0)
    assert accuse.kappa is not None
    assert accuse.kappa < 0
    assert (found.overall.a, found.overall.b, found.overall.f1) == (2, 2, 0.5)
    assert [d.kind for d in found.differences] == ["only A"]


def test_a_desk_that_forgot_how_many_sentences_it_has_still_counts() -> None:
    found = compare([read([said("CHN", "RUS", "AID")], [said("CHN", "RUS", "AID", 40)], 0)])
    assert found.overall.kappa == -1


def test_nothing_read_by_both() -> None:
    found = compare([])
    assert (found.articles, found.types, found.overall.kappa) == (0, {}, None)
