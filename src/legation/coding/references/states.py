"""A state as an actor, by its code or as whom somebody acts for."""

from __future__ import annotations

from legation.coding.actors.lexicon import load_states
from legation.types import Actor


def of_code(code: str) -> Actor:
    """Give a state by its code, under its own name where the table has it."""
    return Actor(load_states().get(code, code), code, "GOV", "state")


def state_of(actor: Actor) -> Actor:
    """Give the state that somebody acts for."""
    return of_code(actor.country)
