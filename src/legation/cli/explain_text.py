"""The account of an event as lines of a terminal, its spans marked in the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from legation.cli.numbers import many
from legation.cli.terminal import clean
from legation.types import Actor, Event, Judgement, Magnitude, Mention

if TYPE_CHECKING:
    from legation.cli.explaining import Account
    from legation.store import MentionRecord

_STYLES = {"actor": "bold cyan", "recipient": "bold magenta", "trigger": "bold underline"}


def explain_lines(told: Account) -> Iterator[Text]:
    """Give the lines of ``legation explain``."""
    yield from _event(told.event)
    for number, record in enumerate(told.mentions, 1):
        yield Text("")
        yield from _mention(number, record)
    if told.judgements:
        yield Text("")
        yield Text("Why these are one act", style="bold")
        for judgement in told.judgements:
            yield from _judgement(judgement)
    if told.doubts:
        yield Text("")
        yield Text("May be the same as", style="bold")
        for other, judgement in told.doubts:
            yield Text(f"  event {other}:")
            yield from _judgement(judgement)


def _names(actors: tuple[Actor, ...]) -> str:
    return ", ".join(
        clean(actor.name) + (f" ({actor.country})" if actor.country else "") for actor in actors
    )


def _event(event: Event) -> Iterator[Text]:
    kind = event.event_type + (f" / {event.mode}" if event.mode else "")
    yield Text(f"Event {event.id}: {kind}, {event.modality}", style="bold")
    day = f"{event.day}" + ("" if event.granularity == "day" else f" (to the {event.granularity})")
    if event.symmetric and event.recipients:
        yield Text(f"  {day}: {_names(event.actors)} with {_names(event.recipients)}")
    elif event.symmetric:
        yield Text(f"  {day}: {_names(event.actors)}, each with the others")
    else:
        yield Text(f"  {day}: {_names(event.actors)} to {_names(event.recipients)}")
    yield Text(
        f"  CAMEO root {event.cameo_root}, quad class {event.quad_class};"
        f" confidence {event.confidence:.3f} from"
        f" {many(event.publishers, 'independent publisher')}"
    )
    for share in event.shares:
        yield Text(f"  counts {share.weight:.3f} for {share.source} to {share.target}")


def _mention(number: int, record: MentionRecord) -> Iterator[Text]:
    mention, card = record.mention, record.article
    outlet = card.outlet.name if card.outlet else "unknown outlet"
    day = "undated"
    if card.published:
        day = f"{card.published.day} (from {card.published.basis}, {card.published.certainty})"
    yield Text(f"{number}. {clean(outlet)}, {day}: {clean(card.title)}", style="bold")
    yield Text(f"   {clean(card.url or card.origin)}")
    yield Text("   ").append_text(marked(mention))
    yield Text(
        f"   article {card.id}, characters {mention.sentence.start} to {mention.sentence.end}",
        style="dim",
    )
    yield Text(
        f"   {mention.event_type}, {mention.modality}, confidence {mention.confidence:.2f},"
        f" coder {clean(mention.coder)}"
    )
    if mention.when is not None:
        basis = clean(mention.when.basis) or "nothing said"
        yield Text(f"   dated {mention.when.day} to the {mention.when.granularity}, from: {basis}")
    for role, parties in (("actor", mention.actors), ("recipient", mention.recipients)):
        for party in parties:
            yield Text(
                f"   {role} “{clean(party.text)}” is {_names((party.actor,))}"
                + (f": {clean(party.basis)}" if party.basis else "")
            )
    for told in mention.magnitudes:
        yield Text(f"   {told.kind} ({told.unit}): “{clean(told.text)}” is {_between(told)}")
    for step in mention.why:
        yield Text(f"   why: {clean(step)}")


def _between(told: Magnitude) -> str:
    """Give the bounds of a magnitude; an open side says so."""
    low, high = (f"{n:,.10g}" if n is not None else "" for n in (told.low, told.high))
    shown = low if low == high else f"at least {low}" if not high else f"up to {high}"
    shown = f"{low} to {high}" if low and high and low != high else shown
    return f"about {shown}" if told.approximate else shown


def marked(mention: Mention) -> Text:
    """Give the sentence with its spans in brackets and colour.

    Spans that fall outside the sentence, or into another span, are not marked.
    """
    spans = [(p.start, p.end, "actor") for p in mention.actors]
    spans += [(p.start, p.end, "recipient") for p in mention.recipients]
    spans += [(e.start, e.end, e.role) for e in mention.evidence]
    shift, size, at = mention.sentence.start, len(mention.text), 0
    line = Text("“")
    for start, end, role in sorted(spans):
        first, last = start - shift, end - shift
        if first < at or last > size or first >= last:
            continue
        line.append(_flat(mention.text[at:first]))
        line.append(f"[{role} {_flat(mention.text[first:last])}]", style=_STYLES.get(role, "bold"))
        at = last
    line.append(_flat(mention.text[at:]) + "”")
    return line


def _flat(text: str) -> str:
    """Clean a part of a line, keeping the blanks at its ends."""
    inner = clean(text)
    head = " " if text[:1].isspace() else ""
    tail = " " if inner and text[-1:].isspace() else ""
    return head + inner + tail


def _judgement(judgement: Judgement) -> Iterator[Text]:
    yield Text(
        f"  {judgement.a} and {judgement.b}: {judgement.verdict} ({judgement.score:.2f})"
        f" by {clean(judgement.judge)}"
    )
    for reason in judgement.reasons:
        yield Text(f"    {clean(reason)}")
