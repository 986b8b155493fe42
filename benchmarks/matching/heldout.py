"""This project's matches of event sets whose labels had no part in the weights.

The quotes of a set are scored as `quote_scores` fits without its topic, the sentences as `retelling` fits without
the set: what a reader's own articles, which nobody labelled, may expect.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from benchmarks.matching.judge import Judge, Link
from benchmarks.quote_scores import examples as quoted
from benchmarks.quote_scores.heldout import HeldOut
from benchmarks.retelling import examples as told
from benchmarks.retelling.heldout import answers, fits
from matching.comparing.scoring import scorer

Links = Mapping[str, list[Link]]
"""The links of each set."""


def held_out(judges: list[Judge], data: Path, program: Path) -> list[Links]:
    """The links of the sets of each judge."""
    quotes = HeldOut(quoted.event_sets(quoted.judges_of(data, program)))
    sets = [
        replace(one, meetings=[replace(meeting, of_quotes=[]) for meeting in one.meetings])
        for one in told.event_sets(told.judges_of(data, program))
    ]
    weights, least = fits(sets), scorer("sentences").threshold
    found: list[Links] = []
    for judge in judges:
        links: defaultdict[str, list[Link]] = defaultdict(list, answers(judge, sets, weights, least))
        for one in quotes.sets:
            if one.source == judge.name:
                links[one.name] += [link for link in quotes.links(one) if link["kind"] != "passage"]
        found.append(links)
    return found
