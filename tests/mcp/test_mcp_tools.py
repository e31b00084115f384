"""The fourth door: what its tools answer, and that every figure carries its evidence."""

from __future__ import annotations

import asyncio
import builtins
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from legation.errors import UsageError
from legation.mcp.server import build
from legation.mcp.telling import SENTENCES, Teller
from legation.monitor import Filters, Monitor, hrefs

Asked = Callable[..., Any]

TOOLS = {"find_pairs", "pair_record", "events", "explain", "search"}


def holds(monitor: Monitor, evidence: dict[str, Any]) -> bool:
    """Say whether a sentence stands where it is said to stand, printed by whom it is said."""
    article = monitor.article(evidence["page"].split("/articles/")[1].split("#")[0])
    body = monitor.store.article(article.line.id).article.body
    assert article.line.outlet is not None
    return (
        body[evidence["start"] : evidence["end"]] == evidence["sentence"]
        and evidence["outlet"] == article.line.outlet.name
        and evidence["published"] == str(article.line.day)
        and evidence["url"] == article.url
        and evidence["page"].endswith(f"#m-{evidence['mention_id']}")
    )


def found_in(answer: Any, key: str) -> Iterator[Any]:
    """Give every value under a key, at any depth."""
    if isinstance(answer, dict):
        for name, value in answer.items():
            if name == key:
                yield value
            yield from found_in(value, key)
    elif isinstance(answer, list):
        for each in answer:
            yield from found_in(each, key)


def test_the_tools_say_what_they_are_and_that_they_only_read(monitor: Monitor) -> None:
    pytest.importorskip("mcp.client")
    from mcp import Client

    async def listed() -> Any:
        async with Client(build(Teller(monitor))) as client:
            return (await client.list_tools()).tools, client.instructions

    found, instructions = asyncio.run(listed())
    assert {tool.name for tool in found} == TOOLS
    for tool in found:
        assert tool.annotations.read_only_hint is True
        assert tool.annotations.destructive_hint is False
        assert tool.description
        assert tool.output_schema
    assert "insufficient evidence" in instructions


def test_every_figure_carries_the_sentences_behind_it(asked: Asked, monitor: Monitor) -> None:
    told = asked("pair_record", pair="Russia China")
    assert told["code"] == "CHN-RUS"
    assert "cooperative" in told["standing"]
    figures = [told["level"], *told["figures"]]
    assert len(figures) == 7
    for figure in figures:
        assert figure["low"] <= figure["value"] <= figure["high"]
        assert bool(figure["evidence"]) == (figure["value"] != 0)
        assert len(figure["evidence"]) <= SENTENCES
        for event in figure["evidence"]:
            assert holds(monitor, event["evidence"])
            assert event["score"] * {"Coo": 1, "Con": -1}.get(figure["name"][:3], 0) >= 0
    listed = asked("events", **told["figures"][0]["list_events"], limit=50)
    assert len(listed["events"]) == told["figures"][0]["events"]
    assert {e["id"] for e in told["figures"][0]["evidence"]} <= {e["id"] for e in listed["events"]}


def test_figures_are_those_of_the_other_doors(asked: Asked, monitor: Monitor) -> None:
    told, view = asked("pair_record", pair="CHN-RUS"), monitor.pair("CHN-RUS")
    assert told["level"]["text"] == view.level.figure.text
    assert [f["text"] for f in told["figures"]] == [f.text for f in view.figures]
    assert told["level"]["page"] == f"http://desk.example{view.level.figure.href}"


def test_a_thin_record_says_so_and_gives_no_number(asked: Asked) -> None:
    told = asked("pair_record", pair="Fiji Malta")
    assert told["standing"] == ""
    assert {f["text"] for f in told["figures"]} == {"insufficient evidence"}
    assert {f["value"] for f in told["figures"]} == {None}


def test_events_are_filtered_and_walked(asked: Asked, monitor: Monitor) -> None:
    seen: list[str] = []
    cursor = ""
    while True:
        part = asked("events", pair="CHN-RUS", limit=7, cursor=cursor)
        seen += [each["id"] for each in part["events"]]
        cursor = part["cursor"]
        if not cursor:
            break
    assert len(seen) == len(set(seen)) == monitor.pair("CHN-RUS").events
    consult = asked("events", types=["CONSULT"], since="2024-06-01")["events"]
    assert consult
    assert {each["type"] for each in consult} == {"CONSULT"}
    assert min(each["day"] for each in consult) >= "2024-06-01"
    for each in consult:
        assert each["happened"] == (each["modality"] == "happened")
        assert holds(monitor, each["evidence"])


def test_an_event_is_explained_by_all_its_sentences(asked: Asked, monitor: Monitor) -> None:
    event = max(monitor.all_events(Filters(limit=50)).events, key=lambda line: line.mentions)
    told = asked("explain", event_id=event.id)
    assert len(told["readings"]) == event.mentions > 1
    assert all(holds(monitor, each["evidence"]) for each in told["readings"])
    assert all(each["why"] for each in told["readings"])
    assert told["weight"] == list(monitor.explain(event.id))


def test_pairs_and_words_are_found(asked: Asked, monitor: Monitor) -> None:
    pairs = asked("find_pairs", states="China and Russia")["pairs"]
    assert [each["code"] for each in pairs] == ["CHN-RUS"]
    assert pairs[0]["events"] == monitor.pair("CHN-RUS").events
    assert len(asked("find_pairs", limit=2)["pairs"]) == 2
    found = asked("search", query="talks")
    assert found["events"]
    assert found["articles"]
    for evidence in found_in(found, "evidence"):
        assert holds(monitor, evidence)


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("pair_record", {"pair": "nowhere"}, "write two codes"),
        ("pair_record", {"pair": "CHN-RUS", "scale": "x"}, "plover-2023"),
        ("events", {"since": "June"}, "write a day as"),
        ("events", {"types": ["HUG"]}, "use AGREE"),
        ("events", {"cursor": "abc"}, "cursor"),
        ("explain", {"event_id": "none"}, "none"),
        ("find_pairs", {"states": "Atlantis"}, "write two codes"),
    ],
)
def test_refusals_say_what_and_the_cure(
    asked: Asked, tool: str, arguments: dict[str, Any], words: str
) -> None:
    told = asked(tool, **arguments)
    assert isinstance(told, str)
    assert words in told
    assert "Traceback" not in told


def test_answers_say_that_sentences_are_no_instructions(asked: Asked) -> None:
    for name, arguments in (("find_pairs", {}), ("events", {}), ("search", {"query": "talks"})):
        assert any("no instructions" in note for note in asked(name, **arguments)["notes"])


def test_nothing_on_the_desk_changes(asked: Asked, monitor: Monitor) -> None:
    before = json.dumps(monitor.stats().__reduce_ex__(4)[2], default=str)
    asked("pair_record", pair="CHN-RUS")
    asked("search", query="talks")
    assert json.dumps(monitor.stats().__reduce_ex__(4)[2], default=str) == before


def test_a_path_leads_back_to_the_filters_it_was_made_of() -> None:
    from datetime import date

    for scale in ("", "goldstein-1992"):
        for way in ("both", "forward"):
            path = hrefs.counted("CHN-RUS", way, date(2024, 1, 1), date(2024, 6, 16), scale)
            code, filters = hrefs.behind(path)
            assert code == "CHN-RUS"
            assert filters == Filters(
                direction=way, counted=True, since=date(2024, 1, 1), until=date(2024, 6, 16),
                scale=scale,
            )  # fmt: skip


def test_without_the_package_one_line_says_what_to_install(
    monitor: Monitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = builtins.__import__

    def without(name: str, *more: Any) -> Any:
        if name.split(".")[0] in ("mcp", "mcp_types"):
            raise ImportError(name)
        return usual(name, *more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match=r"pip install 'legation\[mcp\]'"):
        build(Teller(monitor))
