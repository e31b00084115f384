"""Why an event's claims are one act, and which other events may be the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from legation.dyads import Weighing
from legation.monitor import hrefs
from legation.monitor.lines import event_line
from legation.monitor.views.judged import JudgedLine, PerhapsLine
from legation.store import JudgementRecord, MachineJudgement, Store
from legation.types import Event, Judgement

MOST = 200
"""Judgements read for one event: an event of more claims shows the surest."""


def judged(
    store: Store, event: Event, weighing: Weighing
) -> tuple[tuple[JudgedLine, ...], tuple[PerhapsLine, ...]]:
    """Give what joined an event's claims, reviewers' words first, and what may be the same."""
    found = store.judged(event.id, MOST)
    words = [
        word for word in store.words_on(event.mention_ids) if word.judgement.verdict != "unsure"
    ]
    own = set(event.mention_ids)
    inside = [one for one in found if one.a_event == one.b_event]
    said = [word for word in words if {word.judgement.a, word.judgement.b} <= own]
    across = [one for one in found if one.a_event != one.b_event]
    judgements = [one.judgement for one in found] + [word.judgement for word in said]
    texts = _texts(store, judgements)
    joined = [_said(word, texts) for word in said if word.judgement.verdict == "same"]
    joined += [_line(one.judgement, texts, one.linker) for one in inside]
    return tuple(joined), _perhaps(store, event.id, across, texts, weighing)


def _texts(store: Store, judgements: Sequence[Judgement]) -> Mapping[str, str]:
    names = sorted({name for one in judgements for name in (one.a, one.b)})
    return {name: lead.text for name, lead in store.leads(names).items()}


def _line(one: Judgement, texts: Mapping[str, str], linker: str) -> JudgedLine:
    return JudgedLine(
        one.a, one.b, texts.get(one.a, ""), texts.get(one.b, ""), one.verdict, one.score,
        one.reasons, one.judge, linker, hrefs.judgement(one.a, one.b),
    )  # fmt: skip


def _said(word: JudgementRecord, texts: Mapping[str, str]) -> JudgedLine:
    one = word.judgement
    return JudgedLine(
        one.a, one.b, texts.get(one.a, ""), texts.get(one.b, ""), one.verdict, one.score,
        one.reasons, one.judge, "", hrefs.judgement(one.a, one.b), word.at,
    )  # fmt: skip


def _perhaps(
    store: Store,
    event_id: str,
    across: Sequence[MachineJudgement],
    texts: Mapping[str, str],
    weighing: Weighing,
) -> tuple[PerhapsLine, ...]:
    likeliest: dict[str, JudgedLine] = {}
    against: dict[str, JudgedLine] = {}
    for one in across:  # the surest first
        other = one.b_event if one.a_event == event_id else one.a_event
        kept = against if one.judgement.verdict == "different" else likeliest
        kept.setdefault(other, _line(one.judgement, texts, one.linker))
    found = []
    for other, line in likeliest.items():
        told = event_line(store.event(other), weighing, None)
        found.append(
            PerhapsLine(other, told.headline, told.day, told.href, line, against.get(other))
        )
    return tuple(found)
