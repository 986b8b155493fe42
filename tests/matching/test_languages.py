"""Matching in many languages: what two reports of one event share lights up, what a third report says does not.

A case holds three texts: two reports of one event and one of another. Its outcome names words of the first two
that must stand in one match.
"""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from matching import find_matches
from tests.case_files import Case, cases

CASES = cases("matches")


def reports(case: Case) -> list[str]:
    return re.split(r"\n----\n", case.source)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_two_reports_share_is_found(case: Case) -> None:
    first, second, _ = reports(case)
    found = [
        (first[match.a_start : match.a_end], second[match.b_start : match.b_end])
        for match in find_matches([first, second])
    ]
    for line in case.expected.splitlines():
        ours, theirs = line.split(" || ")
        assert any(ours in left and theirs in right for left, right in found), line


@pytest.mark.parametrize("case", CASES, ids=str)
def test_reports_of_other_events_share_nothing(case: Case) -> None:
    first, second, other = reports(case)
    assert not find_matches([first, other])
    assert not find_matches([second, other])


def test_no_language_finds_another_in_itself() -> None:
    firsts = [reports(case)[0] for case in CASES]
    assert not [match for one, other in combinations(firsts, 2) for match in find_matches([one, other])]
