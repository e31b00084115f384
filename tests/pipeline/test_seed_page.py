"""The page this project started from: what it tells must be on the desk, its furniture must not."""

from datetime import date
from pathlib import Path

import pytest
from seed_page import PAGE

from legation.pipeline import Reader
from legation.settings import Settings
from legation.sources import open_source
from legation.types import Mention, Reading

SEED = Path(__file__).parents[3] / "shared" / "seed" / "page.txt"
FURNITURE = ("Top 5 This Week", "Related News", "Popular Articles", "Please enter your")


@pytest.fixture(scope="module", params=["own words", "the page itself"])
def reading(
    request: pytest.FixtureRequest, reader: Reader, tmp_path_factory: pytest.TempPathFactory
) -> Reading:
    if request.param == "the page itself":
        if not SEED.is_file():
            pytest.skip("the page is not part of the product; it lies beside some checkouts only")
        path = SEED
    else:
        path = tmp_path_factory.mktemp("seed") / "page.txt"
        path.write_text(PAGE, encoding="utf-8")
    (found,) = reader.read_pages(open_source(str(path), Settings(desk="")))
    return found


def sides(mention: Mention) -> set[str]:
    return {p.actor.side for p in (*mention.actors, *mention.recipients)}


def people(mention: Mention) -> set[str]:
    return {p.actor.name for p in (*mention.actors, *mention.recipients)}


def test_the_article_without_its_furniture(reading: Reading) -> None:
    article = reading.article
    assert article is not None
    assert article.title.endswith(("Partnership in the Making", "A Partnership Renewed"))
    assert not any(words in article.body for words in FURNITURE)
    (author,) = article.authors
    assert author.name in {"Sajeda Akter", "Ruta Velisova"}
    assert "writes about" in author.biography
    assert author.biography not in article.body
    assert article.outlet is not None
    assert article.outlet.name in {"Bidibo News", "Harbour Gazette"}
    assert len(article.sections) in {4, 6}


def test_the_day_is_an_upper_bound(reading: Reading) -> None:
    assert reading.article is not None
    published = reading.article.published
    assert published is not None
    assert (published.day, published.basis, published.certainty) == (
        date(2024, 6, 17),
        "page header",
        "upper_bound",
    )


def test_the_video_call_of_the_ministers(reading: Reading) -> None:
    calls = [m for m in reading.mentions if m.event_type == "CONSULT" and m.mode == "phone"]
    assert calls
    assert all(m.symmetric and not m.recipients for m in calls)
    assert any(people(m) == {"Dong Jun", "Sergei Shoigu"} for m in calls)
    by_name = {p.actor.name: p.actor for m in calls for p in m.actors}
    assert by_name["Dong Jun"].country == "CHN"
    assert by_name["Sergei Shoigu"].country == "RUS"
    assert "efen" in by_name["Dong Jun"].office


def test_the_spokesman_speaks_of_russia(reading: Reading) -> None:
    spoken = [m for m in reading.mentions if "Wang Wenbin" in people(m)]
    assert spoken
    wang = next(p.actor for m in spoken for p in m.actors if p.actor.name == "Wang Wenbin")
    assert (wang.country, wang.sector) == ("CHN", "GOV")
    assert any("RUS" in sides(m) for m in spoken)


def test_the_ministry_and_the_joint_commitment(reading: Reading) -> None:
    agreed = [m for m in reading.mentions if m.event_type == "AGREE"]
    texts = {e.text for m in agreed for e in m.evidence}
    assert any("strengthening bilateral military ties" in text for text in texts)
    joint = [m for m in agreed if "jointly address global challenges" in m.text]
    assert joint
    assert all(sides(m) == {"CHN", "RUS"} for m in joint)
    assert any(m.modality == "announced" for m in joint)


def test_spans_are_exact(reading: Reading) -> None:
    assert reading.article is not None
    body = reading.article.body
    for mention in reading.mentions:
        assert body[mention.sentence.start : mention.sentence.end] == mention.text
        for evidence in mention.evidence:
            assert body[evidence.start : evidence.end] == evidence.text
        for who in (*mention.actors, *mention.recipients):
            assert body[who.start : who.end] == who.text


def test_the_pledges(reading: Reading) -> None:
    pledged = {pledge.text: pledge for pledge in reading.pledges}
    for words in (
        "further strengthen bilateral military ties",
        "play a major role in maintaining global security and stability",
        "jointly address global challenges",
    ):
        assert words in pledged
        assert pledged[words].stage == "announced"
        assert "CHN" in pledged[words].by


def test_the_quotations(reading: Reading) -> None:
    quoted = {quotation.text: quotation for quotation in reading.quotations}
    words = "further strengthening bilateral military ties"
    assert words in quoted
    assert quoted[words].direct


def test_relations_since_1949(reading: Reading) -> None:
    facts = {(m.kind, m.year, m.countries, m.derived) for m in reading.milestones}
    assert ("relations_established", 1949, ("CHN", "RUS"), True) in facts


def test_the_strands(reading: Reading) -> None:
    strands = {issue for m in reading.mentions for issue in m.issues}
    strands |= {issue for p in reading.pledges for issue in p.issues}
    assert {"military", "global security"} <= strands


def test_opinion_is_no_event(reading: Reading) -> None:
    opinions = [r for r in reading.rejections if "opinion" in r.reason]
    assert any("closely monitor" in r.evidence or "observers" in r.evidence for r in opinions)
    assert not any("closely monitor" in m.text for m in reading.mentions)
    assert not any("potentially reshape" in m.text for m in reading.mentions)


def test_every_sentence_is_used_or_rejected_once(reading: Reading) -> None:
    used = {m.sentence.start for m in reading.mentions}
    refused = [r.start for r in reading.rejections]
    assert len(refused) == len(set(refused))
    assert not used & set(refused)
    assert len(used) + len(refused) == reading.sentences
