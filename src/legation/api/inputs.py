"""What a program may ask for: typed and bounded, and described in the OpenAPI document."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from fastapi import Path, Query

from legation.monitor import Filters
from legation.types import EventType, Modality

LONGEST = 200

Code = Annotated[str, Path(max_length=40, description="Two codes, such as CHN-RUS")]
Id = Annotated[str, Path(max_length=64, description="An id of 16 hexadecimal digits")]
Limit = Annotated[int, Query(ge=1, le=200, description="How many at most")]
Cursor = Annotated[str, Query(max_length=64, description="From the answer before")]
Day = Annotated[date | None, Query(description="A day, such as 2024-06-17")]
Text = Annotated[str, Query(max_length=LONGEST)]
Scale = Annotated[str, Query(max_length=40, description="plover-2023 or goldstein-1992")]


def event_filters(
    direction: Literal["both", "forward", "backward"] = "both",
    counted: Annotated[bool, Query(description="Only events that an index counts")] = False,
    type: Annotated[list[EventType] | None, Query()] = None,
    modality: Annotated[list[Modality] | None, Query()] = None,
    since: Day = None,
    until: Day = None,
    outlet_country: Text = "",
    actor: Text = "",
    issue: Text = "",
    text: Text = "",
    limit: Limit = 50,
    cursor: Cursor = "",
    scale: Scale = "",
) -> Filters:
    """Give filters of a list of events."""
    return Filters(
        direction=direction,
        counted=counted,
        types=tuple(dict.fromkeys(type or ())),
        modalities=tuple(dict.fromkeys(modality or ())),
        since=since,
        until=until,
        outlet_country=outlet_country,
        actor=actor,
        issue=issue,
        text=text,
        limit=limit,
        cursor=cursor,
        scale=scale,
    )
