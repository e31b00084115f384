"""What a fit found, as numbers: kept as JSON on a desk, and enough to forecast from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Final, Literal

from legation.errors import InputError
from legation.forecasts.history import HORIZONS, TARGETS
from legation.types import content_id

Kernel = Literal["persistence", "seasonal", "decayed"]
Model = Literal["persistence", "seasonal", "decayed", "glm"]

BASELINES: Final[tuple[Kernel, ...]] = ("persistence", "seasonal", "decayed")
MODELS: Final[tuple[Model, ...]] = (*BASELINES, "glm")
VERSION: Final = "1"


@dataclass(frozen=True, slots=True)
class Prior:
    """A baseline of one target: the rate a week is Gamma(rate · weeks, weeks) before any look.

    ``half_life`` in weeks counts for "decayed" alone. ``temper``: share of what was seen
    that counts as evidence of the rate; events come in bursts and are not that many
    independent ones.
    """

    rate: float
    weeks: float
    temper: float
    half_life: float = 0.0


@dataclass(frozen=True, slots=True)
class Linear:
    """A generalised linear model of one target over standardised features.

    ``log``: a count's mean by the logarithm, else a chance by the logit. A count has
    size ``scale · mean ** power``.
    """

    centre: tuple[float, ...]
    spread: tuple[float, ...]
    weights: tuple[float, ...]
    intercept: float
    log: bool
    scale: float = 1.0
    power: float = 0.0


@dataclass(frozen=True, slots=True)
class HorizonFit:
    """All of one horizon. ``served``: what forecasts are given by; ``why``: in words.

    ``linear`` has None where a target came too seldom: the decayed history is used there.
    """

    weeks: int
    priors: Mapping[Kernel, tuple[Prior, ...]]
    linear: tuple[Linear | None, ...] = ()
    served: Model = "decayed"
    why: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """Every horizon. ``until``: last day that it learned from, None where it learned nothing."""

    until: date | None
    horizons: tuple[HorizonFit, ...]
    rows: int = 0
    pairs: int = 0
    checks: Mapping[str, str] = field(default_factory=dict)

    def of(self, weeks: int) -> HorizonFit:
        """Give the fit of a horizon."""
        return next(one for one in self.horizons if one.weeks == weeks)

    def name(self, weeks: int) -> str:
        """Give the name and version of what is served: "glm-1/0f3a2b1c"."""
        one = self.of(weeks)
        if not self.until:
            return f"{one.served}-{VERSION}/assumed"
        content = content_id("fit", json.dumps(asdict(one), sort_keys=True))[:8]
        return f"{one.served}-{VERSION}/{content}"


ASSUMED: Final = Prior(rate=0.01, weeks=26.0, temper=0.5, half_life=52.0)
"""Before any fit: one event of a kind in two years, held as firmly as half a year of record, a
half-life of a year. On a news desk of 64 pairs types came 0.002 to 0.06 times a week; no other
desk need be like it, which is why the answer says "assumed"."""


def assumed() -> Fit:
    """Give what is used on a desk without a fit: decayed history with assumed numbers."""
    priors: dict[Kernel, tuple[Prior, ...]] = {
        name: tuple(ASSUMED for _ in TARGETS) for name in BASELINES
    }
    why = "no back-test was kept on this desk: the numbers of the decayed history are assumed"
    return Fit(None, tuple(HorizonFit(w, priors, served="decayed", why=why) for w in HORIZONS))


def to_json(fit: Fit) -> str:
    """Give a fit as JSON."""
    return json.dumps(asdict(fit) | {"version": VERSION}, default=str)


def from_json(text: str) -> Fit:
    """Read a fit.

    Raises:
        InputError: it is none of ours, or of another version.
    """
    try:
        told = json.loads(text)
        if told["version"] != VERSION:
            raise ValueError("another version")
        return Fit(
            until=date.fromisoformat(told["until"]),
            horizons=tuple(_horizon(one) for one in told["horizons"]),
            rows=int(told["rows"]),
            pairs=int(told["pairs"]),
            checks={str(k): str(v) for k, v in told["checks"].items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        what = f"the desk's forecast fit cannot be read ({type(error).__name__})"
        raise InputError(what, cure="run legation backtest --keep anew") from error


def _horizon(told: Mapping[str, Any]) -> HorizonFit:
    priors = {name: tuple(Prior(**one) for one in told["priors"][name]) for name in BASELINES}
    linear = tuple(None if one is None else _linear(one) for one in told["linear"])
    if told["served"] not in MODELS or any(len(p) != len(TARGETS) for p in priors.values()):
        raise ValueError("not ours")
    if told["served"] == "glm" and len(linear) != len(TARGETS):
        raise ValueError("not ours")
    return HorizonFit(int(told["weeks"]), priors, linear, told["served"], str(told["why"]))


def _linear(told: Mapping[str, Any]) -> Linear:
    lists = {name: tuple(told[name]) for name in ("centre", "spread", "weights")}
    return Linear(**{**told, **lists})
