"""The records that every stage hands to the next: frozen, slotted, importing nothing of ours.

Offsets are characters, counted from 0, end exclusive. Unless a field says otherwise
they point into ``Article.body``, the stored and hashed text, so that ``body[start:end]``
are the exact words that a figure rests on.
"""

from legation.types.actors import Actor, NameSeen, OwnOffice, Participant
from legation.types.articles import (
    Article,
    Author,
    Page,
    Published,
    Section,
    Sentence,
    Source,
    Span,
)
from legation.types.claims import Milestone, Pledge, Reading, Rejection
from legation.types.events import Event, Judgement, LinkMention, Point, Series, Share
from legation.types.forecasts import CountForecast, Forecast
from legation.types.ids import content_id
from legation.types.mentions import Evidence, Magnitude, Mention, Place, Quotation, When
from legation.types.vocabulary import (
    NOT_FOR_STATE,
    PRIVATE,
    ActorKind,
    Certainty,
    Dataset,
    DateBasis,
    EventType,
    Granularity,
    MagnitudeKind,
    MilestoneKind,
    Modality,
    OutletKind,
    PledgeStage,
    Stage,
    Verdict,
)

__all__ = [
    "NOT_FOR_STATE",
    "PRIVATE",
    "Actor",
    "ActorKind",
    "Article",
    "Author",
    "Certainty",
    "CountForecast",
    "Dataset",
    "DateBasis",
    "Event",
    "EventType",
    "Evidence",
    "Forecast",
    "Granularity",
    "Judgement",
    "LinkMention",
    "Magnitude",
    "MagnitudeKind",
    "Mention",
    "Milestone",
    "MilestoneKind",
    "Modality",
    "NameSeen",
    "OutletKind",
    "OwnOffice",
    "Page",
    "Participant",
    "Place",
    "Pledge",
    "PledgeStage",
    "Point",
    "Published",
    "Quotation",
    "Reading",
    "Rejection",
    "Section",
    "Sentence",
    "Series",
    "Share",
    "Source",
    "Span",
    "Stage",
    "Verdict",
    "When",
    "content_id",
]
