"""Who is doer and who is done to where both are near, and acts that a noun or a place tells."""

import pytest

from legation.coding.pair import likeliest
from legation.coding.proposals.classifier import Answer
from legation.evaluation.sentence import as_article
from tests.coding.told_acts import READER, acts, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # a title that the parser cuts from its state
        ("United States Senator Ann Dole visits Venezuela.", ("USA", "VEN", "CONSULT")),
        # what somebody is brought to do
        (
            "Bombers fly over the peninsula, leading North Korea to accuse the US of preparing "
            "for war.",
            ("PRK", "USA", "ACCUSE"),
        ),
        ("Rocket fire leads Israel to launch strikes into Gaza.", ("ISR", "PSE", "ASSAULT")),
        # a noun before an object that is the verb
        ("Ghanaian police arrest two diplomats of Togo.", ("GHA", "TGO", "COERCE")),
        ("South Korean warships fire warning shots at a North Korean boat.",
         ("KOR", "PRK", "ASSAULT")),
        # an object that the parser makes the doer of a purpose
        ("The first delegation from Ghana visits Israel to talk about grain.",
         ("GHA", "ISR", "CONSULT")),
        # strikes told by a noun
        ("Fresh NATO airstrikes take place over the capital Tripoli.", ("NATO", "LBY", "ASSAULT")),
        ("Nine Togolese have been killed in fresh Ghanaian operations.", ("GHA", "TGO", "ASSAULT")),
        ("Saudi-led airstrikes kill 30 people in the Yemeni town of Hajjah.",
         ("SAU", "YEM", "ASSAULT")),
        # who rules a state, and who works at an embassy
        ("The junta in Mali expels the French ambassador.", ("MLI", "FRA", "SANCTION")),
        ("Iranian authorities arrest eight employees at the Danish embassy in Tehran.",
         ("IRN", "DNK", "COERCE")),
        # the subject's own country
        ("A Togolese commander admits that the country has sent troops into Ghana.",
         ("TGO", "GHA", "MOBILIZE")),
        # names before a plural verb
        ("Chad and Togo resume diplomatic relations.", ("TCD", "TGO", "SUPPORT")),
        # what is weighed is a threat
        ("Ghana weighs an embargo on Togo.", ("GHA", "TGO", "THREATEN")),
    ],
)  # fmt: skip
def test_the_act_is_read(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "fought"),
    [
        ("Ghanaian and Togolese soldiers exchange fire across the border, killing two Togolese.",
         {("GHA", "TGO"), ("TGO", "GHA")}),
        ("Ghana claims two of its soldiers have been killed during a gunfight with Togolese "
         "forces.",
         {("GHA", "TGO"), ("TGO", "GHA")}),
        ("Ghanaian and Togolese soldiers attack each other's posts.",
         {("GHA", "TGO"), ("TGO", "GHA")}),
    ],
)  # fmt: skip
def test_those_who_fight_hit_one_another(text: str, fought: set[tuple[str, str]]) -> None:
    assert {(a, b) for a, b, kind in acts(text) if kind == "ASSAULT"} == fought


def test_nobody_criticises_his_own_side_with_others() -> None:
    text = "The EU and Togo hold talks. They also criticise Togolese police for the violence."
    accused = {(a, b) for a, b, kind in acts(text) if kind == "ACCUSE"}
    assert accused == {("EUU", "TGO")}


def test_a_patrol_that_is_hit_does_nothing() -> None:
    text = "A bomb detonates on a joint Ghanaian-Togolese convoy, killing six Togolese police."
    assert ("GHA", "TGO", "ASSAULT") not in acts(text)


def test_what_goes_on_beside_the_act_is_not_done_to() -> None:
    text = "Ghanaian police return to the town as the Togolese army leaves."
    assert ("GHA", "TGO", "RETREAT") not in acts(text)


def test_somebody_who_is_not_of_a_state_does_not_act_for_it() -> None:
    assert not acts("Around 150 non-American diplomats complain to the Togolese government.")


def test_a_truce_of_two_is_of_both_whatever_it_is_called() -> None:
    found = told("Ghana and Togo announce a ceasefire in the border region.")
    assert {(a, b) for (a, b, _), _ in found} == {("GHA", "TGO"), ("TGO", "GHA")}


def test_shares_within_a_group_add_up() -> None:
    answer = Answer({"NONE": 0.2, "AGREE": 0.3, "CONCEDE": 0.25, "RETREAT": 0.25}, {})
    shares = answer.types
    assert likeliest(shares, lambda label: label)[0] == "AGREE"
    group, part = likeliest(shares, lambda label: "YIELD" if label != "AGREE" else label)
    assert (group, round(part, 3)) == ("YIELD", 0.625)


def test_who_fight_others_together_do_not_fight_one_another() -> None:
    text = "Forces from Mauritania and Mali clash with Al-Qaeda militants in the desert."
    assert not {act for act in acts(text) if act[2] == "ASSAULT"}


def test_what_is_done_beside_a_denial_is_not_denied() -> None:
    text = "North Korea denies the accusation, asking the United States for a joint inquiry."
    assert (("PRK", "USA", "REQUEST"), "actual") in told(text)


def test_a_year_that_names_a_border_does_not_date_the_act() -> None:
    text = "Palestine is recognised within its 1967 borders by Suriname."
    assert (("SUR", "PSE", "SUPPORT"), "actual") in told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministers of Ghana and Togo exchange criticism at a summit.", "ACCUSE"),
        ("Ghana traded barbs with Togo at the General Assembly.", "ACCUSE"),
        ("Accra and Lomé exchange threats after a raid.", "THREATEN"),
    ],
)
def test_what_two_exchange_each_does_to_the_other(text: str, kind: str) -> None:
    assert acts(text) >= {("GHA", "TGO", kind), ("TGO", "GHA", kind)}


def test_whose_friends_somebody_is_tells_not_who_he_is() -> None:
    text = "The Chadian-backed militia that carried out attacks on Libyan troops disbands."
    assert not acts(text)


def test_a_thing_named_twice_after_one_side_is_once() -> None:
    text = "Turkey says its military shelled Kurdish PYD positions near Azaz."
    (coded,) = READER.code_articles([as_article(1, text, "2016-02-14")])
    (mention,) = coded.mentions
    assert [party.actor.side for party in mention.recipients] == ["SYR"]


def test_who_rules_a_land_acts_for_it() -> None:
    text = "Hamas rejects a truce with Israel."
    assert acts(text) == {("PSE", "ISR", "REJECT")}
    (before,) = READER.code_articles([as_article(1, text, "2004-06-01")])
    assert not before.mentions, "it ruled nothing then"
