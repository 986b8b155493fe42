"""Every reason for leaving something out is explained."""

import re
from pathlib import Path

import pytest

import parsers
from parsers.meanings import MEANINGS, meaning_of
from parsers.page import copying, furniture

ROOM = Path(parsers.__file__).parent


def given_reasons():
    source = "\n".join(path.read_text() for path in ROOM.rglob("*.py"))
    reasons = set(re.findall(r'\b(?:drop\(\s*|Dropped\(\s*)"([a-z][a-z -]+)"', source))
    for table in (furniture._JUNK_TAGS, furniture._JUNK_ROLES, copying._STANDS_FOR):
        reasons |= set(table.values())
    page = (ROOM.parent / "docs" / "extraction.md").read_text()
    described = page.split("## What lands in `dropped`")[1].split("##")[0]
    for row in re.findall(r"^\| ([a-z][^|]*) \|", described, re.MULTILINE):
        reasons |= set(row.split(", ")) - {"reason"}
    return sorted(reasons)


@pytest.mark.parametrize("reason", given_reasons())
def test_a_reason_is_explained_in_a_sentence(reason):
    meaning = meaning_of(reason)
    assert meaning.endswith("."), reason
    assert meaning[0].isupper()


def test_there_are_reasons_to_explain():
    assert set(MEANINGS) <= {*given_reasons()}
    assert len(given_reasons()) > 40
