"""Small invented texts for the tests of the index: a few events, told by several papers."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from matching.comparing.matches import find_matches
from matching.index import Found
from matching.model import Match

LEDGER = """Ministry kept in touch with the shipping firm, envoy says

The harbour ministry kept in touch with the shipping firm all winter, its envoy said.

“There were meetings,” Ilja Veylin, the deputy harbour minister, was quoted as saying by the Pelagos news agency. \
“We know most of the people in their office.”

The ferry between the two islands has been out of service since a storm tore off its stern ramp in October."""

POST = """Shipping firm 'met envoys' before the vote

Ilja Veylin, the country's deputy harbour minister, was quoted as telling the Pelagos news agency “there were \
meetings” with people close to the firm.

Since a storm tore off its stern ramp in October, the ferry between the two islands has been out of service."""

ORCHARD = """Apple growers fear a late frost

Nights near freezing have set back the blossom in the Teln valley, growers said on Monday.

“We light straw fires between the rows and hope,” said Mara Quill, who keeps nine hundred trees."""

QUOTING = """A collection of sayings of the harvest

Vintners along the Orlev river know the remedy. “We light straw fires between the rows and hope,” one of them \
told Tomas Birling, who walked from the Kestrin pass to the salt marshes of Ombra with a notebook and a donkey.

Birling wrote down four thousand proverbs, lullabies and curses before the donkey died in Ombra."""

_SENTENCES = (
    *LEDGER.split("\n\n"),
    *POST.split("\n\n"),
    *ORCHARD.split("\n\n"),
    *QUOTING.split("\n\n"),
    "„Wir haben nie mit der Reederei über den Preis gesprochen“, sagte Minister Ilja Veylin am Montag.",
    "Man habe „nie mit der Reederei über den Preis gesprochen“, so der Minister Veylin.",
    "港の大臣は「冬の間ずっと会社と連絡を取り合っていた」と述べた。",
    "通信社によると、大臣は「冬の間ずっと会社と連絡を取り合っていた」と語った。",
    "",
)
_WORDS = (
    "Veylin",
    "ferry",
    "storm",
    "not",
    "“",
    "”",
    "12",
    "Teln",
    "lighthouse",
    "blossom",
    "\n\n",
    "\ud800",
    ".",
)


def _perturbed(sentence: str, dropped: int, word: str) -> str:
    words = sentence.split(" ")
    at = dropped % len(words)
    return " ".join([*words[:at], *([word] if word else []), *words[at + 1 :]])


SENTENCES = st.one_of(
    st.sampled_from(_SENTENCES),
    st.builds(_perturbed, st.sampled_from(_SENTENCES), st.integers(0, 30), st.sampled_from(("", *_WORDS))),
)
TEXTS = st.lists(SENTENCES, max_size=6).map("\n\n".join)
"""Texts of sentences and quotes that others share, as they are or with a word dropped or exchanged."""


def between(asked: str, texts: dict[str, str]) -> set[tuple[str, Match]]:
    """What comparing one text with each of the others finds, seen from that text."""
    return {(key, match) for key, text in texts.items() for match in find_matches([asked, text])}


def plain(found: list[Found]) -> set[tuple[str, Match]]:
    """What an index found, the articles told apart by key alone."""
    return {(one.key, replace(one.match, b=1)) for one in found}
