"""Texts made of one thing only: quotes are found in time that grows no faster than their length.

What grows with the square of it is far beyond the limit at this size; what does not stays far below. All are read
in one child, which names each before it begins and is ended by a timer of its own CPU time.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from matching import find_quotes

ROOT = Path(__file__).parents[2]
SECONDS = 8.0
"""The slowest takes one."""
TEXTS = {
    "prose without a mark": "The ferry left the harbour at noon and nobody saw it go. " * 15_000,
    "opening marks": "“a " * 8_000,
    "closing marks": "a” " * 40_000,
    "straight marks": '"a ' * 8_000,
    "straight marks by turns": '"a" ' * 8_000,
    "low marks": "„a“ " * 8_000,
    "guillemets": "«a» " * 8_000,
    "corners": "「a」" * 8_000,
    "ticks": "``a " * 8_000,
    "references": "&quot;a " * 8_000,
    "marks in marks": "“‘" * 5_000 + "a" + "’”" * 5_000,
    "corners in corners": "「『" * 5_000 + "a" + "』」" * 5_000,
    "apostrophes": "a'" * 100_000,
    "plurals": "s’ " * 100_000,
    "Hebrew abbreviations": 'א"א ' * 40_000,
    "dashes": "— " * 100_000,
    "lines of dialogue": "— a dijo\n\n" * 10_000,
    "turns in one paragraph": "—dijo el la de " + "—dijo, dijo " * 5_000,
    "incises": "Le port.\n\n— oui les des et " + ", dit-il. Non" * 8_000,
    "blanks": "— a dijo el " + " " * 100_000 + "x",
    "quoted lines": "> a b c d\n\n" * 8_000,
    "signs of quoted lines": ">" * 100_000,
    "unclosed paragraphs": "“A.\n\nb\n\n" * 8_000,
    "verbs of saying": "“We stay.” " + "said the " * 20_000,
    "verbs without a subject": "“We stay.” " + "said " * 30_000,
    "names and particles": "“We stay.” " + "Ada von " * 20_000,
    "subjects and verbs": "„Wir bleiben.“ " + "der Minister sagte " * 8_000,
    "verbs in two parts": "„Wir bleiben.“ " + "und der Minister gab es den " * 8_000,
    "full stops": ". " * 100_000,
    "unseen characters": "“" + "\u200b" * 100_000,
}


def read_all() -> None:
    """In the child."""
    for name, text in TEXTS.items():
        sys.stdout.write(f"{name}\n")
        sys.stdout.flush()
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        find_quotes(text)


def test_the_work_grows_as_the_text_does() -> None:
    command = "from tests.matching.test_heavy_texts import read_all; read_all()"
    child = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    begun = child.stdout.splitlines()
    assert (child.returncode, child.stderr, begun[-1]) == (0, "", list(TEXTS)[-1])
