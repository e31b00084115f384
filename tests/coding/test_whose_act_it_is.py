"""Whose act it is: owners, tellers, those blamed for others, and who only looks on."""

import pytest
from told_acts import Act, acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway condemns Chad for its attack on Niger.", ("TCD", "NER", "ASSAULT")),
        ("Norway suspends aid to Chad because of its invasion of Niger.",
         ("TCD", "NER", "ASSAULT")),
        ("Norway expels Chad's envoy in response to its shelling of Niger.",
         ("TCD", "NER", "ASSAULT")),
        # the doer's own
        ("Chad apologises to Norway for its attack on Niger.", ("TCD", "NER", "ASSAULT")),
    ],
)  # fmt: skip
def test_the_deed_is_of_the_one_who_is_blamed_for_it(text: str, act: Act) -> None:
    assert act in acts(text)
    assert ("NOR", act[1], act[2]) not in acts(text)


def test_a_list_is_not_one() -> None:
    text = "Togo holds a summit. Benin and Ghana refuse its invitation."
    assert ("GHA", "BEN", "REJECT") not in acts(text)


def test_the_two_are_those_of_the_sentence_before() -> None:
    text = "Norway's premier met Chad's president. The two discuss Mali's border with Niger."
    found = {act[:2] for act in acts(text) if act[2] == "CONSULT"}
    assert found == {("NOR", "TCD"), ("TCD", "NOR")}


def test_what_is_called_a_crime_is_no_state() -> None:
    text = "Norway and Chad issue a joint condemnation of a raid, labelling it a crime."
    assert ("NOR", "TCD", "ACCUSE") not in acts(text)


@pytest.mark.parametrize(
    ("text", "blamed", "spared"),
    [
        ("Norway condemns Chad's occupation of Niger.", "TCD", "NER"),
        ("Norway denounces the Ghanaian bombing of Togo.", "GHA", "TGO"),
        ("Norway protests at Chad's blockade of Niger.", "TCD", "NER"),
    ],
)
def test_whom_a_deed_falls_on_is_not_blamed(text: str, blamed: str, spared: str) -> None:
    accused = {act[1] for act in acts(text) if act[0] == "NOR"}
    assert accused == {blamed} - {spared}


def test_those_who_attack_together_do_not_attack_one_another() -> None:
    text = "Russian and Syrian government attacks on rebel-held towns kill two people."
    assert not {("RUS", "SYR", "ASSAULT"), ("SYR", "RUS", "ASSAULT")} & acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway says Chad has requested the extradition of a banker.", ("TCD", "NOR", "REQUEST")),
        ("Norway says that Chad has handed over a suspect.", ("TCD", "NOR", "COOPERATE")),
        ("Norway says Chad has offered to help.", ("TCD", "NOR", "AGREE")),
        ("Norway's premier says that Chad threatened to bomb the dam.",
         ("TCD", "NOR", "THREATEN")),
    ],
)  # fmt: skip
def test_what_is_told_of_another_is_his_act(text: str, act: Act) -> None:
    found = acts(text)
    assert act in found
    assert (act[1], act[0], act[2]) not in found or act[2] == "AGREE"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway says Chad should leave the league.", ("NOR", "TCD", "REQUEST")),
        ("Norway insists Chad pay the debt.", ("NOR", "TCD", "REQUEST")),
    ],
)
def test_a_demand_is_the_speakers(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # another third is judged for what he did
        ("Norway's premier criticises state media for mocking the Chadian president.",
         ("NOR", "TCD", "ACCUSE")),
        # what a paper would have said
        ("Norway vetoes a United Nations resolution condemning Chad.", ("UNO", "TCD", "ACCUSE")),
        ("Norway vetoes a draft resolution that would have urged Chad to hold a vote.",
         ("NOR", "TCD", "REQUEST")),
        # a ship in the hands of pirates
        ("Kenyan marines storm a hijacked Greek tanker.", ("KEN", "GRC", "ASSAULT")),
        # who only charged the man
        ("Milan Varga, wanted by Norway, is arrested in Chad.", ("TCD", "NOR", "COERCE")),
    ],
)  # fmt: skip
def test_who_is_only_named_is_not_done_to(text: str, wrong: Act) -> None:
    assert wrong not in acts(text)


def test_a_resolution_that_its_addressee_rejects_was_passed() -> None:
    text = "Iran rejects a United Nations resolution calling on Iran to freeze its programme."
    assert ("UNO", "IRN", "REQUEST") in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("France builds the pipeline despite strong opposition from Chad.",
         ("TCD", "FRA", "ACCUSE")),
        ("Israel bombs Gaza in response to Palestinian rocket and mortar fire.",
         ("PSE", "ISR", "ASSAULT")),
    ],
)  # fmt: skip
def test_what_somebody_acts_in_spite_of_is_an_act_too(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "who", ["Norway's UN ambassador", "The Norwegian UN envoy", "Norway's United Nations envoy"]
)
def test_an_envoy_to_a_body_is_his_states(who: str) -> None:
    assert {act[0] for act in acts(f"{who} accused Chad of fraud.")} == {"NOR"}


def test_a_bodys_own_envoy_is_the_bodys() -> None:
    assert {act[0] for act in acts("The UN envoy accused Chad of fraud.")} == {"UNO"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway received a warning from Chad.", ("TCD", "NOR", "THREATEN")),
        ("Norway receives a request by Chad.", ("TCD", "NOR", "REQUEST")),
        ("Norway received an invitation from Chad.", ("TCD", "NOR", "AGREE")),
        ("Chad's premier steps down after sanctions imposed by Norway.",
         ("NOR", "TCD", "SANCTION")),
        ("Chad leaves the league after sanctions imposed by Norway.", ("NOR", "TCD", "SANCTION")),
        ("Chad's premier says that talks collapsed after Norway's rejection of the plan.",
         ("NOR", "TCD", "REJECT")),
    ],
)  # fmt: skip
def test_what_somebody_is_met_with_is_the_others_act(text: str, act: Act) -> None:
    found = acts(text)
    assert act in found
    assert (act[1], act[0], act[2]) not in found


def test_sanctions_are_not_on_the_place_of_what_they_are_for() -> None:
    text = "Norway extends Chadian sanctions for meddling in Niger another six months."
    assert {act[1] for act in acts(text)} == {"TCD"}


def test_a_rejected_charge_is_against_whom_it_names() -> None:
    found = acts("Norway rejects accusations by Chad that Mali armed the rebels.")
    assert ("TCD", "MLI", "ACCUSE") in found
    assert ("TCD", "NOR", "ACCUSE") not in found


def test_raids_led_together_are_not_on_one_another() -> None:
    found = acts("Rebels have been killed by Turkish and U.S.-led bombing raids on the town.")
    assert not {("USA", "TUR", "ASSAULT"), ("TUR", "USA", "ASSAULT")} & found


def test_clashes_of_two_are_between_them() -> None:
    found = acts("Chadian and Nigerien clashes kill two people.")
    assert {("TCD", "NER", "ASSAULT"), ("NER", "TCD", "ASSAULT")} <= found


def test_a_threat_is_answered_with_a_threat() -> None:
    found = acts(
        "Israel threatens to strike Iran, and the Iranian foreign ministry responds that it would "
        "retaliate with a crushing blow should Israel act."
    )
    assert {("ISR", "IRN", "THREATEN"), ("IRN", "ISR", "THREATEN")} <= found


def test_two_sides_who_say_what_they_will_do_agree_on_it() -> None:
    found = acts("Norway and Denmark say that they will begin talks on trade.")
    assert {kind for _, _, kind in found} == {"AGREE"}


def test_control_handed_to_a_state_is_given_up() -> None:
    found = acts("Israel handed over control of Jericho to the Palestinian Authority.")
    assert ("ISR", "PSE", "RETREAT") in found


@pytest.mark.parametrize(
    "text",
    [
        "Norway cut ties with Chad, calling it a puppet of Sudan.",
        "Norway recalled its envoy from Chad, calling it a sponsor of smugglers.",
    ],
)
def test_a_state_is_called_what_only_states_are(text: str) -> None:
    assert ("NOR", "TCD", "ACCUSE") in acts(text)


def test_a_deed_is_called_what_deeds_are() -> None:
    found = acts("Norway mourned the raid on a school in Chad, calling it a crime.")
    assert ("NOR", "TCD", "ACCUSE") not in found
