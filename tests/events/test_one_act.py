"""Which claims are of one act."""

from __future__ import annotations

import pytest
from claim_making import person, told

from legation.events import judge, link
from legation.types import LinkMention

XI, PUTIN = person("Xi Jinping", "CHN", "president"), person("Vladimir Putin", "RUS", "president")
WANG = person("Wang Yi", "CHN", "foreign minister")
LAVROV = person("Sergei Lavrov", "RUS", "foreign minister")

THREE_WORDINGS = [
    told(
        "Xi Jinping and Vladimir Putin held talks in Beijing on Thursday.",
        actors=(XI, PUTIN),
        on="2024-05-16",
    ),
    told(
        "China's president received his Russian guest at the Great Hall of the People.",
        outlet="birch",
        published="2024-05-17",
        on="2024-05-16",
    ),
    told("The leaders of Russia and China met for more than two hours.", outlet="cedar"),
]


def test_one_act_in_three_wordings_is_one_event() -> None:
    (event,) = link(THREE_WORDINGS)
    assert len(event.mention_ids) == 3
    assert event.id == min(event.mention_ids)
    assert event.publishers == 3
    assert [actor.name for actor in event.actors] == ["Xi Jinping", "Vladimir Putin"]


def test_two_calls_of_one_day_by_different_persons_stay_apart() -> None:
    calls = [
        told("Xi Jinping and Vladimir Putin spoke by phone.", actors=(XI, PUTIN), medium="call"),
        told(
            "Wang Yi spoke by phone with Sergei Lavrov.",
            actors=(WANG, LAVROV),
            medium="call",
            outlet="birch",
        ),
    ]
    assert judge(*calls).verdict == "different"
    assert len(link(calls)) == 2


def test_an_unnamed_report_never_bridges_two_meetings() -> None:
    given = [
        told("Xi Jinping met Vladimir Putin in Kazan.", actors=(XI, PUTIN)),
        told("Wang Yi met Sergei Lavrov in Kazan.", actors=(WANG, LAVROV), outlet="birch"),
        told("China and Russia held talks in Kazan.", outlet="cedar"),
    ]
    sizes = sorted(len(event.mention_ids) for event in link(given))
    assert sizes == [1, 2]


def test_an_act_retold_next_week_is_one_where_the_day_is_named() -> None:
    first = told(
        "Xi Jinping and Vladimir Putin signed a statement in Beijing.",
        "AGREE",
        actors=(XI, PUTIN),
        on="2024-05-16",
    )
    later = told(
        "In the statement signed in Beijing on May 16, Xi and Putin agreed to more.",
        "AGREE",
        actors=(XI, PUTIN),
        outlet="birch",
        published="2024-05-23",
        on="2024-05-16",
    )
    assert len(link([first, later])) == 1


def test_the_same_words_of_another_named_day_are_another_act() -> None:
    words = "Russia fired missiles at Ukraine overnight."
    given = [
        told(words, "ASSAULT", ("RUS",), ("UKR",), on="2024-05-16"),
        told(words, "ASSAULT", ("RUS",), ("UKR",), on="2024-05-19", published="2024-05-19"),
    ]
    assert len(link(given)) == 2


def test_daily_reports_do_not_chain_into_one_act() -> None:
    given = [
        told(
            "Russia shelled Kharkiv again.",
            "ASSAULT",
            ("RUS",),
            ("UKR",),
            published=f"2024-05-{day:02}",
        )
        for day in range(1, 29, 3)
    ]
    for event in link(given):
        days = [one.day for one in given if one.mention.id in event.mention_ids]
        assert (max(days) - min(days)).days <= 10


@pytest.mark.parametrize("other", ["announced", "conditional", "negated", "historical"])
def test_what_happened_is_not_what_was_announced_or_denied(other: str) -> None:
    words = "China halts talks with the United States on climate."
    given = [
        told(words, "SANCTION", ("CHN",), ("USA",)),
        told(words, "SANCTION", ("CHN",), ("USA",), outlet="birch", modality=other),  # type: ignore[arg-type]
    ]
    assert len(link(given)) == 2


def test_a_claim_joins_a_report_only_where_much_agrees() -> None:
    report = told(
        "Missiles hit the port of Odesa, killing 8.", "ASSAULT", ("RUS",), ("UKR",), on="2024-05-16"
    )
    sure = told(
        "Kyiv said missiles hit the port of Odesa, killing 8.",
        "ASSAULT",
        ("RUS",),
        ("UKR",),
        on="2024-05-16",
        modality="alleged",
        outlet="birch",
    )
    vague = told(
        "Kyiv said that it was attacked.",
        "ASSAULT",
        ("RUS",),
        ("UKR",),
        modality="alleged",
        outlet="cedar",
        published="2024-05-17",
    )
    assert judge(report, sure).verdict == "same"
    assert judge(report, vague).verdict != "same"


def test_opposite_directions_are_two_acts() -> None:
    given = [
        told("Tokyo accused Beijing over the drill.", "ACCUSE", ("JPN",), ("CHN",)),
        told("Beijing accused Tokyo over the drill.", "ACCUSE", ("CHN",), ("JPN",)),
    ]
    assert len(link(given)) == 2


def test_a_judgement_gives_its_reasons_and_does_not_mind_the_order() -> None:
    a, b = THREE_WORDINGS[0], THREE_WORDINGS[2]
    assert judge(a, b) == judge(b, a)
    assert any("CONSULT" in reason for reason in judge(a, b).reasons)
    assert judge(a, b).judge == "machine"


def test_a_reviewer_outweighs_the_machine() -> None:
    from legation.types import Judgement

    a, b = THREE_WORDINGS[0], THREE_WORDINGS[2]
    apart = Judgement(a.mention.id, b.mention.id, "different", 1.0, (), "Ana Reviewer")
    assert len(link([a, b])) == 1
    assert len(link([a, b], settled=[apart])) == 2
    calls = [told("One.", on="2024-05-16"), told("Two.", on="2024-05-20", published="2024-05-20")]
    joined = Judgement(calls[1].mention.id, calls[0].mention.id, "same", 1.0, (), "Ana Reviewer")
    assert len(link(calls)) == 2
    assert len(link(calls, settled=[joined])) == 1


def test_an_article_that_dates_one_claim_to_another_day_tells_of_two_acts() -> None:
    call = told(
        "Xi Jinping and Vladimir Putin held a video call.", actors=(XI, PUTIN),
        published="2024-05-16", article="a",
    )  # fmt: skip
    earlier = told(
        "Xi Jinping told Vladimir Putin of a conversation four days before.", actors=(XI, PUTIN),
        published="2024-05-16", on="2024-05-12", article="a",
    )  # fmt: skip
    assert len(link([call, earlier])) == 2
    elsewhere = told(
        "Xi Jinping and Vladimir Putin spoke on video.", actors=(XI, PUTIN), outlet="birch",
        published="2024-05-17", on="2024-05-16",
    )  # fmt: skip
    together = next(e for e in link([call, earlier, elsewhere]) if len(e.mention_ids) > 1)
    assert set(together.mention_ids) == {call.mention.id, elsewhere.mention.id}


def test_one_article_tells_one_days_talks_more_than_once() -> None:
    given = [
        told("Xi Jinping met Vladimir Putin for about three hours.", actors=(XI, PUTIN)),
        told("The two leaders also discussed grain.", actors=(XI, PUTIN)),
    ]
    assert len(link(given)) == 1


def test_an_agreement_told_as_made_and_as_ahead_is_one_that_is_made() -> None:
    made = told("Iran and Saudi Arabia have agreed to reopen their embassies within two months.",
                "AGREE", ("IRN", "SAU"))  # fmt: skip
    ahead = told(
        "Saudi Arabia and Iran agreed to resume relations and to reopen embassies within two "
        "months.", "AGREE", ("IRN", "SAU"), outlet="birch", modality="announced",
    )  # fmt: skip
    (event,) = link([made, ahead])
    assert event.modality == "actual"
    drill = told("Iran's ships began a drill off the coast.", "MOBILIZE", ("IRN",), ("SAU",))
    plan = told("Iran's ships will hold a drill off the coast.", "MOBILIZE", ("IRN",), ("SAU",),
                outlet="birch", modality="announced")  # fmt: skip
    assert len(link([drill, plan])) == 2


def test_raids_of_other_days_with_other_numbers_are_two() -> None:
    def raid(text: str, day: str, outlet: str) -> LinkMention:
        return told(text, "ASSAULT", ("USA",), ("PAK",), published=day, outlet=outlet)

    first = raid("A drone attack killed three militants in North Waziristan.", "2024-05-16", "a")
    later = "At least {} suspected militants died in a drone attack in Pakistan's North Waziristan."
    assert len(link([first, raid(later.format("six"), "2024-05-18", "b")])) == 2
    assert len(link([first, raid(later.format("3"), "2024-05-18", "b")])) == 1
    assert len(link([first, raid(later.format("five"), "2024-05-17", "b")])) == 1  # a new toll
