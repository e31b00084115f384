from __future__ import annotations

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient


@pytest.fixture
def article(app: FastAPI) -> str:
    lines, _ = app.state.monitor.articles(limit=1)
    return str(lines[0].href)


def test_a_comment_is_kept_and_escaped(client: TestClient, article: str) -> None:
    words = "<img src=x onerror=alert(1)> well & good"
    form = {"name": "A <b>reader</b>", "comment": words}
    answer = client.post(f"{article}/comments", data=form, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{article}#comments"
    text = client.get(article).text
    assert "<img" not in text
    assert "&lt;img src=x onerror=alert(1)&gt; well &amp; good" in text
    assert "A &lt;b&gt;reader&lt;/b&gt;" in text


@pytest.mark.parametrize(
    ("form", "said", "not_said"),
    [
        ({"name": "", "comment": "words"}, ["Please enter your name"], ["enter your comment"]),
        ({"name": "Ann", "comment": " \n "}, ["Please enter your comment"], ["enter your name"]),
        ({}, ["Please enter your name", "Please enter your comment"], []),
    ],
)
def test_what_is_missing_is_said_and_the_rest_is_kept(
    client: TestClient, article: str, form: dict[str, str], said: list[str], not_said: list[str]
) -> None:
    answer = client.post(f"{article}/comments", data=form)
    assert answer.status_code == 422
    for words in said:
        assert words in answer.text
    for words in not_said:
        assert words not in answer.text
    assert all(value.strip() in answer.text for value in form.values())
    assert 'role="alert"' in answer.text


def test_a_comment_that_is_too_long_is_refused_with_its_limit(
    client: TestClient, article: str
) -> None:
    answer = client.post(f"{article}/comments", data={"name": "Ann", "comment": "x" * 5_001})
    assert answer.status_code == 422
    assert "5000" in answer.text


def test_a_form_that_is_too_large_is_cut_off(client: TestClient, article: str) -> None:
    answer = client.post(f"{article}/comments", data={"name": "Ann", "comment": "x" * 100_000})
    assert answer.status_code == 413


def test_many_fields_and_wrong_encodings_are_no_error_of_ours(
    client: TestClient, article: str
) -> None:
    head = {"content-type": "application/x-www-form-urlencoded"}
    many = "&".join(f"f{n}=1" for n in range(500))
    for body in (many.encode(), b"\xff\xfe\x00=%ff&name=%00&comment=%ED%A0%80", b"name"):
        answer = client.post(f"{article}/comments", content=body, headers=head)
        assert 400 <= answer.status_code < 500


def test_another_sites_form_is_refused(client: TestClient, article: str) -> None:
    form = {"name": "Ann", "comment": "from elsewhere"}
    answer = client.post(f"{article}/comments", data=form, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert "from elsewhere" not in client.get(article).text


def test_a_comment_on_nothing_is_not_found(client: TestClient) -> None:
    form = {"name": "Ann", "comment": "words"}
    assert client.post("/articles/nope/comments", data=form).status_code == 404
