"""Where a hyperlink really leads, shown so that nobody is deceived.

What decides is the host: the part of it that someone registered is emphasised, and it is never cut. A name
before `@` only looks like a host; a host in another script is shown as the net knows it (`xn--…`); controls and
what reorders text are shown as what they are. Only pages of the web and mail addresses are ever opened.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Literal
from urllib.parse import SplitResult, urlsplit

from parsers.addresses import joined
from tui.source.visible import visible

Kind = Literal["web", "mail", "relative", "refused"]

MOST_SHOWN = 240
"""Characters shown of a path, of a name before the host, and of a mail address: two to three lines."""

LONGEST_HOST = 253
"""Characters of a host's name (RFC 1035)."""

_SHARED = frozenset(
    "ac co com edu gen go gob gouv gov govt gv lg ltd me mil ne net nhs nom or org plc police sch web".split()  # noqa: SIM905 - easier to read
)
"""Names below a country's under which others register theirs. The full list of such names changes weekly."""

_TOGETHER = (frozenset({"CJK", "HIRAGANA", "KATAKANA"}), frozenset({"CJK", "HANGUL"}))
"""Scripts that one language writes together."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an address."""

    text: str
    strong: bool = False
    """It decides where one gets to."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a hyperlink leads."""

    address: str
    """Whole; safe to copy and, where the kind says so, to open."""
    kind: Kind
    parts: tuple[Part, ...]
    """The address as it is shown."""
    notes: tuple[str, ...] = ()
    """What one should know of it, a sentence each."""


def target_of(href: str, base: str = "") -> Target:
    """Where an address leads that stands in a source read from `base`."""
    whole = joined(base, href.strip())
    try:
        split = urlsplit(whole)
        scheme, host = split.scheme.lower(), split.hostname or ""
    except ValueError:
        whole, scheme, host = href, "", ""
    if scheme in ("http", "https") and 0 < len(host) <= LONGEST_HOST:
        return _of_the_web(whole, split, host)
    if scheme == "mailto":
        address = _cut(_line(whole.partition(":")[2]))
        return Target(_line(whole), "mail", (Part("mailto:"), Part(address, strong=True)))
    shown = (Part(_cut(_line(whole or href))),)
    if scheme or not whole:
        known = scheme and scheme not in ("http", "https")
        why = f"{_line(scheme)}: addresses are never opened" if known else "this is no address"
        return Target(_line(whole or href), "refused", shown, (why,))
    return Target(_line(whole), "relative", shown, ("it is relative, and the source does not say to what",))


def fragment_of(href: str, base: str = "") -> str:
    """The place in the same article that an address means; "" for another page."""
    page, _, fragment = joined(base, href.strip()).partition("#")
    return fragment if page in ("", base.partition("#")[0]) else ""


def _of_the_web(whole: str, split: SplitResult, host: str) -> Target:
    named = ".".join(_as_the_net_knows(label) for label in host.split("."))
    user, at, place = split.netloc.rpartition("@")
    port = place.rpartition(":")[2] if ":" in place.rpartition("]")[2] else ""
    own = registered(named)
    shown = f"[{named}]" if ":" in named else named
    parts = [Part(f"{split.scheme}://")]
    parts += [Part(_cut(_line(user)) + at)] if at else []
    parts += [Part(shown.removesuffix(own)), Part(own, strong=True)]
    parts += [Part(f":{_line(port)}")] if port else []
    rest = whole[whole.find("//") + 2 + len(split.netloc) :]
    parts.append(Part(_cut(_line(rest))))
    return Target(
        _line(whole), "web", tuple(part for part in parts if part.text), tuple(_warnings(host, named, at))
    )


def _warnings(host: str, named: str, at: str) -> list[str]:
    """What is odd about a host."""
    notes = [f"what stands before @ is no host; it leads to {registered(named)}"] if at else []
    written = [_as_written(label) for label in host.split(".")]
    if not all(map(str.isascii, written)):
        scripts = list(dict.fromkeys(script for label in written for script in _scripts(label)))
        where = f", in {_named(scripts)} letters" if scripts else ""
        notes.append(f"the host is written {_line('.'.join(written))}{where}")
    if any(_is_mixed(_scripts(label)) for label in written):
        notes.append("it mixes letters of several scripts in one name, which can deceive")
    return notes


def registered(host: str) -> str:
    """The part of a host that someone registered; the whole of an address in numbers."""
    try:
        ip_address(host)
    except ValueError:
        labels = host.split(".")
        shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SHARED
        return ".".join(labels[-3 if shared else -2 :])
    return f"[{host}]" if ":" in host else host


def _as_the_net_knows(label: str) -> str:
    """A part of a host in ASCII."""
    folded = label if label.isascii() else unicodedata.normalize("NFKC", label).lower()
    known = folded if folded.isascii() else "xn--" + folded.encode("punycode", "replace").decode("ascii")
    return _line(known)


def _as_written(label: str) -> str:
    """A part of a host in its own script."""
    if not label.lower().startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label


def _scripts(label: str) -> list[str]:
    """The scripts of a part of a host, by the first words of its letters' names."""
    return list({unicodedata.name(char, "UNKNOWN").split()[0]: None for char in label if char.isalpha()})


def _is_mixed(scripts: Sequence[str]) -> bool:
    """Whether no language writes these scripts together."""
    return len(scripts) > 1 and not any(together >= set(scripts) for together in _TOGETHER)


def _named(scripts: Sequence[str]) -> str:
    """Their names in a sentence: Latin and Cyrillic."""
    return " and ".join(script.capitalize() for script in scripts)


def _line(text: str) -> str:
    """A text on one line, with every sign in it to be seen."""
    return visible(text).replace("\n", "␊")


def _cut(text: str) -> str:
    """A text that is not too long: of a longer one the middle is left out."""
    if len(text) <= MOST_SHOWN:
        return text
    return f"{text[: MOST_SHOWN * 2 // 3]} … {text[-MOST_SHOWN // 3 :]}"
