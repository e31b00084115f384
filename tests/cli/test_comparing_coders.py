"""``legation compare-coders``, and reading with a language model from the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desk_making import write_pages
from llm_standin import KEY, Reply, Standin, act, sentences_in, standin

from legation.cli import main


def answer(body: dict[str, Any]) -> Reply:
    """Read as the rules do but for one type and one act that they do not find."""
    acts = []
    for text, n in sentences_in(body).items():
        if "accused" in text:
            acts.append(act(n, ["China"], ["the United States"], "accused", "REJECT"))
        elif "talks" in text:
            sides = ["Xi Jinping", "Vladimir Putin"]
            acts.append(act(n, sides, [], "held talks", "CONSULT", modality="historical"))
    return Reply(acts)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Standin]:
    monkeypatch.setattr("legation.sources.chat.TRIES", 1)
    monkeypatch.delenv("LEGATION_EVENTS_CODER", raising=False)
    with standin() as known:
        known.answer = answer
        monkeypatch.setenv("LEGATION_LLM_ENDPOINT", known.url)
        monkeypatch.setenv("LEGATION_LLM_MODEL", "tiny")
        monkeypatch.setenv("LEGATION_LLM_API_KEY", KEY)
        yield known


@pytest.fixture
def pages(tmp_path: Path) -> str:
    return str(write_pages(tmp_path / "pages"))


@pytest.fixture
def two(tmp_path: Path, pages: str, server: Standin, capsys: pytest.CaptureFixture[str]) -> str:
    """A desk that the rules and a model have read."""
    desk = str(tmp_path / "two.sqlite")
    for coder in ("frames", "llm"):
        assert main(["read", pages, "--desk", desk, "--coder", coder]) == 0
    told = capsys.readouterr().out
    assert "Of the unchanged, llm/tiny read 3 for the first time." in told
    assert "events are made from the mentions of frames" in told
    return desk


def test_where_they_differ(two: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare-coders", "--desk", two]) == 0
    told = capsys.readouterr().out
    assert "A is frames, B is llm/tiny." in told
    assert "Both read 3 articles" in told
    assert "F1" in told
    assert "kappa" in told
    assert "CHN-USA, other type: “China accused the United States of spying on Wednesday.”" in told
    assert "A: CHN to USA: ACCUSE (allege), actual, on “accused”" in told
    assert "B: CHN to USA: REJECT, actual, on “accused”" in told
    assert "CHN-RUS, other modality: “Chinese leader Xi Jinping held talks" in told
    assert "CHN-RUS, only A: “Xi Jinping met Vladimir Putin" in told


def test_as_json_one_object(two: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["compare-coders", "llm", "frames", "--desk", two, "--json"]
    assert main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["a"], told["b"], told["articles"]) == ("llm/tiny", "frames", 3)
    assert told["counts"] == {
        "same": 0,
        "other modality": 1,
        "other direction": 0,
        "other type": 1,
        "only A": 0,
        "only B": 1,
    }
    consult = told["types"]["CONSULT"]
    assert (consult["a"], consult["b"], consult["both"]) == (1, 2, 1)
    assert consult["f1"] == pytest.approx(2 / 3)
    assert 0 < consult["kappa"] < 1
    assert told["types"]["REJECT"]["f1"] == 0
    assert {d["kind"] for d in told["differences"]} == {"other modality", "other type", "only B"}
    difference = next(d for d in told["differences"] if d["kind"] == "only B")
    assert difference["a"] is None
    start, end, text = difference["b"]["evidence"][0]
    low, _ = difference["b"]["sentence"]
    assert difference["text"][start - low : end - low] == text


def test_one_pair_and_a_limit(two: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["compare-coders", "--desk", two, "--pair", "Russia", "China", "--limit", "1"]
    assert main(words) == 0
    told = capsys.readouterr().out
    assert "claims on CHN-RUS only" in told
    assert "ACCUSE" not in told
    assert "1 more: see --limit." in told
    assert main(["compare-coders", "--desk", two, "--pair", "FRA", "DEU"]) == 0
    assert "Neither found a claim in them." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["frames", "frames"], 64, "cannot be compared with itself"),
        (["frames", "oracle"], 64, "no coder 'oracle' read here"),
        (["--pair", "CHN", "China"], 64, "are both CHN"),
        (["--pair", "CHN", "Nowhereland"], 66, "Nowhereland"),
        (["--pair", "CHN"], 64, "see legation compare-coders --help"),
        (["frames", "llm/tiny@0000"], 66, "no article was read by both"),
    ],
)
def test_what_cannot_be_compared(
    two: str, words: list[str], code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare-coders", "--desk", two, *words]) == code
    assert told in capsys.readouterr().err


def test_one_coder_is_not_enough(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare-coders", "--desk", desk]) == 66
    assert "only frames has read this desk" in capsys.readouterr().err


def test_no_desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare-coders", "--desk", str(tmp_path / "no.sqlite")]) == 74
    assert "there is no desk" in capsys.readouterr().err


def test_the_desks_own_articles_are_read_again(
    tmp_path: Path, pages: str, server: Standin, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = str(tmp_path / "d.sqlite")
    assert main(["read", pages, "--desk", desk, "--coder", "frames"]) == 0
    assert main(["read", "--again", "--desk", desk, "--coder", "llm", "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (told["articles_again"], told["coder"], told["desk_coder"]) == (3, "llm/tiny", "frames")
    assert main(["read", "--again", "--desk", desk, "--coder", "llm"]) == 0
    assert main(["read", "--desk", desk]) == 64
    assert "no source is named" in capsys.readouterr().err


def test_what_fails_waits_and_is_told(
    tmp_path: Path, pages: str, server: Standin, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = str(tmp_path / "d.sqlite")
    server.answer = lambda body: Reply(text="no") if "spying" in str(body) else answer(body)
    assert main(["read", pages, "--desk", desk, "--coder", "llm"]) == 69
    complaint = capsys.readouterr().err
    assert "1 article waits to be read, for the model's answer is no JSON" in complaint
    assert f"({server.url}/chat/completions)" in complaint
    assert "legation read --again" in complaint
    server.answer = answer
    assert main(["read", "--again", "--desk", desk, "--coder", "llm"]) == 0
    assert main(["stats", "--desk", desk, "--json"]) == 0
    assert KEY not in capsys.readouterr().out
    assert server.url.encode() not in Path(desk).read_bytes()


def test_an_endpoint_that_is_down(
    tmp_path: Path, pages: str, server: Standin, capsys: pytest.CaptureFixture[str]
) -> None:
    server.answer = [Reply(status=500)]
    words = ["read", pages, "--desk", str(tmp_path / "d.sqlite"), "--coder", "llm"]
    assert main(words) == 69
    complaint = capsys.readouterr().err
    assert "HTTP 500" in complaint
    assert KEY not in complaint


@pytest.mark.parametrize("missing", ["ENDPOINT", "MODEL"])
def test_an_endpoint_that_is_not_named(
    missing: str,
    tmp_path: Path,
    pages: str,
    server: Standin,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv(f"LEGATION_LLM_{missing}")
    desk = tmp_path / "d.sqlite"
    assert main(["read", pages, "--desk", str(desk), "--coder", "llm"]) == 78
    assert f"set LEGATION_LLM_{missing}" in capsys.readouterr().err
    assert not desk.exists()
    monkeypatch.setenv("LEGATION_CODER", "llm")
    assert main(["doctor", "--desk", str(desk)]) == 1
    assert "FAULT  language model" in capsys.readouterr().out


def test_the_doctor_does_not_tell_the_key(
    desk: str,
    server: Standin,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LEGATION_CODER", "llm")
    main(["doctor", "--desk", desk])
    told = capsys.readouterr().out
    assert f"ok     language model: tiny at {server.url}/chat/completions, with a key" in told
    assert KEY not in told
    assert server.asked == []
