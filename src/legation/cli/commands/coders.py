"""``legation compare-coders``: how two coders read the same articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.answers import print_lines, print_record
from legation.cli.options import AsJson, Desk, settings_for
from legation.cli.terminal import clean
from legation.errors import NotFound, UsageError

if TYPE_CHECKING:
    from legation.store import Store

HELP = "A coder or one version of it; without, the desk's two."
A = Annotated[str, typer.Argument(metavar="[A]", help=HELP)]
B = Annotated[str, typer.Argument(metavar="[B]", help="The other.")]
Pair = Annotated[
    tuple[str, str] | None,
    typer.Option("--pair", metavar="A B", help="Only what is told of these two states."),
]


def compare_coders(
    a: A = "",
    b: B = "",
    desk: Desk = None,
    pair: Pair = None,
    limit: Annotated[int, typer.Option(help="Differences to list.", min=0, max=10_000)] = 20,
    as_json: AsJson = False,
) -> None:
    """Show where two coders differ on the articles that both have read."""
    from legation.cli.coder_text import as_record, comparison_lines
    from legation.cli.states import pair_of
    from legation.evaluation.coders import compare
    from legation.store import open_desk

    states = frozenset(pair_of(*pair)) if pair else frozenset()
    settings = settings_for(desk)
    with open_desk(settings.desk, read_only=True) as store:
        one, other = _two(store, a, b)
        found = compare(store.both_read(one, other), states, limit)
    if not found.articles:
        what = f"no article was read by both {one[:80]} and {other[:80]}"
        cure = "read the desk's articles again with legation read --again --coder"
        raise NotFound(clean(what), cure=cure)
    if as_json:
        print_record(as_record(one, other, states, found))
    else:
        print_lines(comparison_lines(one, other, states, found))


compare_coders.__name__ = "compare-coders"  # the command's name


def _two(store: Store, a: str, b: str) -> tuple[str, str]:
    """Give the two coders to compare; those not named are the desk's own and its only other."""
    have = store.coders()
    names = [each.name for each in have]
    if len(names) < 2 and not (a and b):
        told = f"only {names[0]} has" if names else "no coder has"
        cure = "read it with another: legation read --again --coder"
        raise NotFound(f"{clean(told)} read this desk", cure=cure)
    one = _named(a, names) if a else store.coder()
    others = [name for name in names if name != one]
    if not b and len(others) > 1:
        cure = f"name two of {clean(', '.join(names))}"
        raise UsageError(f"{len(names)} coders have read this desk", cure=cure)
    other = _named(b, names) if b else others[0]
    if one == other:
        raise UsageError(f"{clean(one)} cannot be compared with itself", cure="name another coder")
    return one, other


def _named(word: str, names: list[str]) -> str:
    """Give the coder that a word names: itself, "llm" for the only model, or a version."""
    from legation.settings import coder_of

    models = [name for name in names if name.startswith(f"{word}/")]
    if word in names or coder_of(word) in names:
        return word
    if len(models) == 1:
        return models[0]
    what = f"{word[:80]!r} names several coders" if models else f"no coder {word[:80]!r} read here"
    raise UsageError(clean(what), cure=f"choose of {clean(', '.join(names))}")
