"""Sentences of scripts without spaces: runs of characters tell the same, single ones do not."""

from __future__ import annotations

import pytest

from matching.comparing.alignment import Core, Line, align
from matching.comparing.find import Find
from matching.comparing.scoring import Measures
from matching.comparing.soft import SoftAnswers
from matching.comparing.unspaced import is_answered
from matching.preparing.prepared import prepare
from matching.preparing.units import Unit
from matching.wording.lexicon import Lexicon


def sentence(text: str) -> Unit:
    return prepare(text, []).units[0]


def answered(one: str, other: str) -> bool:
    left, right = sentence(one), sentence(other)
    lines = (Line(unit.stems, [1.0] * len(unit.stems)) for unit in (left, right))
    pairs = align(*lines, SoftAnswers(Lexicon(set(right.stems), right.language), left.language)).pairs
    measures = Measures._make([0.0] * len(Measures._fields))
    return is_answered(Find(left, right, 0.9, pairs, Core(0, len(pairs) - 1, 1.0, 1.0), measures, 1.0))


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        pytest.param(
            "港の灯台は火曜日に売られた。", "港の灯台は火曜日に醸造家へ売られた。", True, id="one clause more"
        ),
        pytest.param(
            "老灯塔在星期二卖给了酿酒商。", "据报道,老灯塔在星期二卖给了酿酒商。", True, id="a report of it"
        ),
        pytest.param(
            "港の灯台は火曜日に売られた。",
            "港に火が出て台所は売り物に火事。",
            False,
            id="characters here and there",
        ),
        pytest.param(
            "The old pier was sold on Tuesday.", "The old pier burnt on Tuesday.", True, id="words with spaces"
        ),
    ],
)
def test_runs_of_characters(one: str, other: str, answer: bool) -> None:
    assert answered(one, other) == answer
    assert answered(other, one) == answer
