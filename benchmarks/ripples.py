"""How often ripples are called clear by chance, and how often a planted one is found.

    python -m benchmarks.ripples [records]

Made records: a pair, and 20 third states that act on it by chance, singly or in bursts;
in the second run one more state that answers 35 % of the pair's cases within two weeks.
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta

from legation.dyads import Act, Ripples, Weighing, load_weighing, ripples
from legation.types import EventType

FIRST = date(2010, 1, 1)
DAYS = 14
STATES = 20
ANSWERED = 0.35


def times(dealt: random.Random, length: int, rate: float, burst: float) -> list[int]:
    """Give days of acts: ``rate`` beginnings a day, each of one act or a burst of acts."""
    found: list[int] = []
    at = 0.0
    while (at := at + dealt.expovariate(rate)) < length:
        if not burst:
            found.append(int(at))
            continue
        many = 1 + int(dealt.expovariate(1 / burst))
        found += [int(at + dealt.expovariate(0.1)) for _ in range(many)]
    return [day for day in found if day < length]


def record(weighing: Weighing, seed: int, length: int, burst: float, plant: bool) -> Ripples:
    """Make one record and compare it."""
    dealt = random.Random(seed)
    acts: list[Act] = []

    def add(day: int, source: str, target: str, event_type: EventType) -> None:
        when = FIRST + timedelta(days=day)
        acts.append(Act(when, source, target, event_type, "actual", str(len(acts))))

    rate = 0.008 if burst else 0.02
    own = times(dealt, length, 0.012, burst)
    for day in own:
        add(day, "AAA", "BBB", "ACCUSE")
    for number in range(STATES):
        for day in times(dealt, length, rate, burst):
            add(day, f"S{number:02}", "AAA", "CONSULT")
    if plant:
        answers = [
            d + dealt.randint(1, DAYS) for d in sorted(set(own)) if dealt.random() < ANSWERED
        ]
        for day in [*answers, *times(dealt, length, rate, burst)]:
            if day < length:
                add(day, "ZZZ", "BBB", "SANCTION")
    last = FIRST + timedelta(days=length - 1)
    return ripples(acts, ("AAA", "BBB"), weighing, (FIRST, last), DAYS)


def main(records: int) -> None:
    """Print a line for every length of record and kind of rhythm."""
    weighing = load_weighing()
    for length in (730, 2500):
        for burst in (0.0, 3.0):
            chance = planted = 0
            for seed in range(records):
                found = record(weighing, seed, length, burst, plant=False)
                chance += any(r.clear for r in found.ripples)
                found = record(weighing, seed, length, burst, plant=True)
                planted += any(r.clear and r.state == "ZZZ" for r in found.ripples)
            rhythm = "bursts" if burst else "single acts"
            told = f"{chance / records:.0%} with a false finding, {planted / records:.0%} found"
            print(f"{length} days, {rhythm}: {told}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
