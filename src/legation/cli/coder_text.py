"""Two coders' agreement as lines for people and as a record for programs."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import asdict
from typing import Any

from legation.cli.numbers import many
from legation.cli.terminal import clean
from legation.evaluation.coders import Agreement, Comparison, Difference
from legation.evaluation.laying import Claim


def comparison_lines(a: str, b: str, pair: Set[str], found: Comparison) -> list[str]:
    """Give the lines of ``legation compare-coders``."""
    about = f", claims on {'-'.join(sorted(pair))} only" if pair else ""
    told = [
        f"A is {clean(a)}, B is {clean(b)}.",
        f"Both read {many(found.articles, 'article')} with"
        f" {many(found.sentences, 'sentence')}{about}.",
    ]
    if not found.types:
        return [*told, "Neither found a claim in them."]
    told += ["", f"{'Agreement':<12} {'A':>7} {'B':>7} {'both':>7} {'F1':>7} {'kappa':>7}"]
    told += [_row(name, each) for name, each in found.types.items()]
    told += [_row("all types", found.overall)]
    told += [
        "A claim is one type on one pair of states in one sentence. F1 is 2*both/(A+B); kappa is",
        "Cohen's, of whether a sentence tells of the type.",
        "",
        "Claims by outcome:",
        *(f"  {n:>7,}  {_kind(kind, a, b)}" for kind, n in found.counts.items()),
    ]
    if found.differences:
        told += ["", "Differences:"]
        for one in found.differences:
            told += _difference(one)
    total = sum(n for kind, n in found.counts.items() if kind != "same")
    more = total - len(found.differences)
    return [*told, f"{more:,} more: see --limit."] if more else told


def _row(name: str, each: Agreement) -> str:
    shown = "-" if each.kappa is None else f"{each.kappa:.3f}"
    return f"{name:<12} {each.a:>7,} {each.b:>7,} {each.both:>7,} {each.f1:>7.3f} {shown:>7}"


def _kind(kind: str, a: str, b: str) -> str:
    names = {"only A": f"only {clean(a)}", "only B": f"only {clean(b)}"}
    return names.get(kind, kind if kind == "same" else f"same pair, {kind}")


def _difference(one: Difference) -> Iterator[str]:
    yield f"  {'-'.join(one.pair)}, {one.kind}: “{clean(one.text)}”"
    for side, claim in (("A", one.a), ("B", one.b)):
        if claim is not None:
            yield f"    {side}: {_claim(claim)}"
    yield f"    article {clean(one.article.id)}, {clean(one.article.title)[:100]}"


def _claim(claim: Claim) -> str:
    arrow = "with" if claim.both else "to"
    mode = f" ({clean(claim.mention.mode)})" if claim.mention.mode else ""
    words = ", ".join(f"“{clean(e.text)}”" for e in claim.mention.evidence[:3])
    act = f"{claim.source} {arrow} {claim.target}: {claim.event_type}{mode}"
    return f"{act}, {claim.modality}, on {words}"


def as_record(a: str, b: str, pair: Set[str], found: Comparison) -> dict[str, Any]:
    """Give a comparison as plain values."""
    return {
        "a": a,
        "b": b,
        "pair": sorted(pair),
        "articles": found.articles,
        "sentences": found.sentences,
        "counts": found.counts,
        "overall": asdict(found.overall),
        "types": {name: asdict(each) for name, each in found.types.items()},
        "differences": [
            {
                "kind": one.kind,
                "article": one.article.id,
                "pair": list(one.pair),
                "text": one.text,
                "a": one.a and _plain(one.a),
                "b": one.b and _plain(one.b),
            }
            for one in found.differences
        ],
    }


def _plain(claim: Claim) -> dict[str, Any]:
    mention = claim.mention
    return {
        "mention": mention.id,
        "coder": mention.coder,
        "source": claim.source,
        "target": claim.target,
        "together": claim.both,
        "type": claim.event_type,
        "mode": mention.mode,
        "modality": claim.modality,
        "sentence": [mention.sentence.start, mention.sentence.end],
        "evidence": [[e.start, e.end, e.text] for e in mention.evidence],
    }
