"""An event with every sentence that it rests on, and how its weight comes about."""

from __future__ import annotations

from legation.dyads import Weighing, load_weighing
from legation.monitor.article import evidence
from legation.monitor.demo import is_demo
from legation.monitor.front import why
from legation.monitor.judged import judged
from legation.monitor.lines import event_line, pairs_of, words
from legation.monitor.magnitudes import magnitude_views
from legation.monitor.names import MODALITY_NAMES
from legation.monitor.views import EventView, Reading
from legation.store import MentionRecord, Store
from legation.types import Event

MOST_READINGS = 200


def event_view(store: Store, event_id: str) -> EventView:
    """Give an event by its own id or the id of one of its mentions.

    Raises:
        NotFound: there is neither.
    """
    event = store.event(event_id)
    weighing = load_weighing()
    records = store.mentions_of(event.id)
    first = words(records[0]) if records else None
    told = store.magnitudes_of([event.id])
    joined, perhaps = judged(store, event, weighing)
    return EventView(
        line=event_line(event, weighing, first, told.get(event.id, ())),
        quad_class=event.quad_class,
        cameo_root=event.cameo_root,
        pairs=pairs_of(event),
        shares=tuple((s.source, s.target, round(s.weight, 6)) for s in event.shares),
        readings=tuple(reading(record) for record in records[:MOST_READINGS]),
        explanation=explain(event, weighing),
        demo=is_demo(store),
        joined=joined,
        perhaps=perhaps,
    )


def reading(record: MentionRecord) -> Reading:
    """Give a mention with how it was read."""
    mention = record.mention
    return Reading(
        words=words(record),
        modality_name=MODALITY_NAMES[mention.modality],
        coder=mention.coder,
        live=record.live,
        speaker=mention.speaker.actor.name if mention.speaker else "",
        why=mention.why,
        evidence=evidence(mention),
        magnitudes=magnitude_views(mention.magnitudes),
    )


def explain(event: Event, weighing: Weighing) -> tuple[str, ...]:
    """Say step by step how an event became what it is and what it weighs."""
    precision = weighing.precision[event.event_type]
    score = f"{weighing.scale.score(event.event_type, event.mode):+g}".replace("-", "−")
    mentions, n = len(event.mention_ids), event.publishers
    told = f"{mentions} claim{'s' if mentions != 1 else ''}"
    voices = f"{n} independent publisher{'s' if n != 1 else ''}"
    shares = "; ".join(f"{s.source} → {s.target} {s.weight:.2f}" for s in event.shares[:12])
    checked = f"{precision.checked} checked" if precision.checked else "none checked yet: the prior"
    return (
        f"{told} of this act by {voices}. More claims never add severity.",
        f"Score {score} ({weighing.scale.name}).",
        f"Modality “{MODALITY_NAMES[event.modality]}” counts "
        f"{weighing.modality[event.modality]:g} (r).",
        f"Precision of {event.event_type}: {precision.mean:.2f} (p; {checked}).",
        f"Split over its pairs: {shares or 'none: fewer than two states are known'}.",
        f"In the order of the front page: {why(event, weighing)}.",
    )
