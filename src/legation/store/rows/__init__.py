"""Small frozen records that the store gives beside those of :mod:`legation.types`.

Days are calendar days; ``since`` and ``until`` are both inclusive everywhere.
"""

from legation.store.rows.articles import ArticleCard, ArticleRecord, ArticleState, Popular, Related
from legation.store.rows.asking import (
    ArticleFilter,
    Direction,
    EventFilter,
    FrameKind,
    Press,
    Slice,
)
from legation.store.rows.forecasts import IssuedForecast, WeekColumns, WeekCount
from legation.store.rows.foreign import ForeignCount, ForeignDay, ForeignEvent
from legation.store.rows.found import ArticleHit, EventHit, SearchHits
from legation.store.rows.keeping import (
    Change,
    Counts,
    FeedHealth,
    FeedState,
    OutletCount,
    RejectionCount,
)
from legation.store.rows.linking import GAP_DAYS, WINDOW_DAYS, Added, Link, Linking
from legation.store.rows.mentions import CoderCount, Lead, MentionRecord, TwoReadings
from legation.store.rows.names import NamePlace, OfficeSeen, OfficeVerdict, UnresolvedName
from legation.store.rows.pairs import (
    DailyRow,
    EventPart,
    PairCount,
    PairSum,
    PeriodSum,
    PersonCount,
    PledgeRecord,
    RollupRow,
    Sums,
)
from legation.store.rows.words import (
    Comment,
    JudgementRecord,
    MachineJudgement,
    PledgeReview,
)
from legation.types import LinkMention

__all__ = [
    "GAP_DAYS",
    "WINDOW_DAYS",
    "Added",
    "ArticleCard",
    "ArticleFilter",
    "ArticleHit",
    "ArticleRecord",
    "ArticleState",
    "Change",
    "CoderCount",
    "Comment",
    "Counts",
    "DailyRow",
    "Direction",
    "EventFilter",
    "EventHit",
    "EventPart",
    "FeedHealth",
    "FeedState",
    "ForeignCount",
    "ForeignDay",
    "ForeignEvent",
    "FrameKind",
    "IssuedForecast",
    "JudgementRecord",
    "Lead",
    "Link",
    "LinkMention",
    "Linking",
    "MachineJudgement",
    "MentionRecord",
    "NamePlace",
    "OfficeSeen",
    "OfficeVerdict",
    "OutletCount",
    "PairCount",
    "PairSum",
    "PeriodSum",
    "PersonCount",
    "PledgeRecord",
    "PledgeReview",
    "Popular",
    "Press",
    "RejectionCount",
    "Related",
    "RollupRow",
    "SearchHits",
    "Slice",
    "Sums",
    "TwoReadings",
    "UnresolvedName",
    "WeekColumns",
    "WeekCount",
]
