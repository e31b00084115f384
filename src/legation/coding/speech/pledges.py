"""Commitments as sentences state them: what is promised, by whom, to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from legation.coding.circumstances.issues import issues_of
from legation.coding.gate import Gated
from legation.coding.no_acts.opinion import opinion_in
from legation.coding.proposals.propose import Proposed
from legation.types import Article, Mention, Pledge, PledgeStage, Span, content_id

CUES = frozenset(
    "commitment commit pledge promise vow agree agreement undertake undertaking emphasis "
    "emphasize emphasise resolve readiness ready willingness offer plan intend".split()
)
QUOTE_CUE = re.compile(
    r"\b(?:commit\w*|pledge\w*|promis\w*|vow\w*|agree\w*|emphasi\w*|readiness|willingness|resolve\w*)"
    r"\b[^“”\"]{0,40}[“\"](?P<what>[a-z][^“”\"]{8,160})[”\"]",
    re.IGNORECASE,
)
NO_DEED = frozenset("be have do".split())
_GERUND = re.compile(r"^(?P<adverb>(?:further|jointly|also) )?(?P<verb>[a-z]+)ing\b")
_VOWEL = re.compile("[aeiouy]")
STAGES: tuple[tuple[str, PledgeStage], ...] = (
    ("agree", "agreed"),
    ("sign", "agreed"),
    ("fulfil", "fulfilled"),
    ("suspend", "suspended"),
    ("withdr", "withdrawn"),
)


def plain_verb(what: str) -> str:
    """Turn a leading gerund into the bare verb: "further strengthening" → "further strengthen".

    Only the doubled-consonant and dropped-e spellings of verbs that pledges use are undone.
    """
    match = _GERUND.match(what)
    if match is None or not _VOWEL.search(match["verb"]):
        return what  # "bring" and "string" are no gerunds
    stem = match["verb"]
    if stem.endswith(
        (
            "at",
            "iz",
            "is",
            "ak",
            "uc",
            "as",
            "id",
            "rov",
            "hanc",
            "creas",
            "pos",
            "duc",
            "serv",
            "solv",
            "iv",
            "ud",
            "ur",
            "ag",
            "rg",
            "tinu",
        )
    ):
        stem += "e"
    elif len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        stem = stem[:-1]
    return (match["adverb"] or "") + stem + what[match.end() :]


def _deed(doc: Doc, verb: Token) -> tuple[int, int] | None:
    """Give the characters of a promised deed: its verb with adverbs and all behind it."""
    if verb.lemma_.lower() in NO_DEED:
        return None
    first = verb
    for child in verb.lefts:
        if child.dep_ == "advmod":
            first = child
            break
    last = verb.right_edge
    for child in verb.subtree:
        if child.i > verb.i and child.dep_ in {"relcl", "advcl", "parataxis"}:
            last = doc[min(last.i, child.left_edge.i - 1)]
    while last.i > verb.i and (last.is_punct or last.lower_ in {"and", "which", "that"}):
        last = doc[last.i - 1]
    if last.i - verb.i < 1:
        return None
    return first.idx, last.idx + len(last)


def _what(text: str, doc: Doc | None) -> tuple[int, int] | None:
    """Give the characters of what a sentence commits to: quoted words, else a clause."""
    quoted = QUOTE_CUE.search(text)
    if quoted and _is_deed(quoted["what"], quoted.start("what"), doc):
        return quoted.span("what")
    if doc is None or opinion_in(text):
        return None
    for token in doc:
        if token.lemma_.lower() not in CUES or _not_meant(token):
            continue
        for child in token.children:
            if child.dep_ in {"acl", "xcomp", "ccomp", "relcl"} and child.pos_ == "VERB":
                aux = {each.lower_ for each in child.children if each.dep_ == "aux"}
                if aux & {"to", "will", "would"}:
                    found = _deed(doc, child)
                    if found is not None and found[1] - found[0] >= 12:
                        return found
    return None


def _not_meant(cue: Token) -> bool:
    """Say whether a cue is denied ("no plan to", "did not promise to")."""
    return any(
        child.dep_ == "neg" or (child.dep_ == "det" and child.lower_ == "no")
        for child in cue.children
    )


def _is_deed(words: str, start: int, doc: Doc | None) -> bool:
    """Say whether quoted words open with a verb, perhaps behind an adverb."""
    if doc is None:
        return bool(_GERUND.match(words))
    opening = [token for token in doc if token.idx >= start][:2]
    return any(token.pos_ == "VERB" for token in opening)


def _stage(text: str) -> PledgeStage:
    lower = text.lower()
    return next((stage for cue, stage in STAGES if cue in lower), "announced")


def pledges_of(
    article: Article,
    gated: Sequence[Gated],
    mentions: Sequence[Mention],
    proposed: Sequence[Proposed],
    pair: tuple[str, ...],
) -> tuple[Pledge, ...]:
    """Give the pledges of an article in order, each sentence's first.

    Who promises is read from the AGREE mention of the sentence; where there is none, the
    states that the sentence names, else ``pair``, the two that the article is about.
    """
    agreed = {m.sentence.start: m for m in mentions if m.event_type in {"AGREE", "CONCEDE"}}
    named = {
        each.gated.sentence.start: tuple(
            sorted({p.actor.side for p in each.parties if p.actor.side and not p.place})
        )
        for each in proposed
    }
    docs = {each.gated.sentence.start: each.doc for each in proposed}
    found: dict[str, Pledge] = {}
    for each in gated:
        sentence = each.sentence
        mention = agreed.get(sentence.start)
        where = _what(sentence.text, docs.get(sentence.start))
        if where is None or (mention is None and not each.passed):
            continue
        if mention is not None:
            by = tuple(sorted({p.actor.side for p in mention.actors if p.actor.side}))
            to = tuple(sorted({p.actor.side for p in mention.recipients if p.actor.side}))
        else:
            by, to = named.get(sentence.start, ()) or pair, ()
            by = by if len(by) <= 2 else pair
            by = pair if len(by) < 2 and set(by) <= set(pair) else by
        if not by:
            continue
        start, end = sentence.start + where[0], sentence.start + where[1]
        text = plain_verb(article.body[start:end].strip(" ,"))
        key = text.lower()
        found.setdefault(
            key,
            Pledge(
                content_id("pledge", article.id, text, *by, "to", *to),
                article.id,
                Span(sentence.start, sentence.end),
                start,
                end,
                text,
                by,
                to,
                _stage(sentence.text[: where[0]]),
                mention.id if mention else "",
                None,
                issues_of(sentence.text),
            ),
        )
    return tuple(found.values())
