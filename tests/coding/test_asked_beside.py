"""Infinitives joined by "and": all that somebody is asked to do is only asked."""

from told_acts import acts, told


def test_a_second_thing_asked_for_is_not_done() -> None:
    found = acts("Cuba asked Chile to help it and denounce Spain.")
    assert ("CUB", "CHL", "REQUEST") in found
    assert ("CHL", "ESP", "ACCUSE") not in found


def test_what_is_done_beside_asking_is_done() -> None:
    found = acts("Cuba asked Chile to help it and denounced Spain.")
    assert ("CUB", "ESP", "ACCUSE") in found


def test_what_leave_is_given_for_is_not_done() -> None:
    found = acts("Egypt granted permission to two Danish ministers to visit Gaza.")
    assert ("EGY", "PSE", "CONSULT") not in found
    assert {act[:2] for act in found} <= {("EGY", "DNK")}


def test_jets_that_are_scrambled_are_in_the_air() -> None:
    text = "Taiwan scrambled fighter jets to intercept two Chinese bombers."
    assert (("TWN", "CHN", "MOBILIZE"), "actual") in told(text)
