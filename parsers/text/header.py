"""What stands above the body of a copied or dumped text: headline, standfirst, byline, date.

Each line is asked what it is by its form. A bare name counts as a byline only beside a date or another byline; a
line that is nothing of all this is the standfirst when it is the first and long enough, else a caption.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from parsers.bylines import byline_names, is_byline, is_date_line
from parsers.dates import iso_date
from parsers.names import is_full_name
from parsers.patterns import pattern
from parsers.prose import count_words, ends_sentence
from parsers.records import record
from parsers.text.captions import is_caption, repeated
from parsers.text.weight import Weighed

STANDFIRST_WORDS = (5, 80)
"""Words of a standfirst, fewest and most."""
ISSUER_WORDS = 10
"""Words of a line that names the place, agency or office beside a date."""

_SEPARATORS = pattern(r"\s*(?:[|•·]|\s[-–—/]\s|\t| {2,})\s*")


@record
class Header:
    """The parts found above the body; places are indexes into the lines that were given."""

    title: str = ""
    authors: list[str] = field(default_factory=list)
    published: str = ""
    summary: str = ""
    captions: list[int] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    """Lines of no known use that belong to the text."""
    dropped: list[tuple[str, int]] = field(default_factory=list)
    """Reason and place."""


def read_header(lines: Sequence[Weighed], title: int | None, start: int, end: int, *, keep: bool) -> Header:
    """What the lines from `start` to `end` say, the headline at `title` among them.

    Lines of no known use are kept as blocks where `keep` is true, else dropped as furniture; above the headline
    they are only kept where no line is known furniture.
    """
    header = Header(title=lines[title].line.text if title is not None else "")
    menus = title is not None and any(line.reason for line in lines[start:title])
    for place in range(start, end):
        if place != title and not _read_line(lines, place, title, header, end):
            below = title is not None and place > title
            _settle(lines[place], place, header, below_title=below, keep=keep and (below or not menus))
    return header


def _read_line(lines: Sequence[Weighed], place: int, title: int | None, header: Header, end: int) -> bool:
    """Whether the line is a byline, a date, a headline once more, or furniture; taken note of if so."""
    weighed = lines[place]
    text = weighed.line.text
    reason = weighed.reason
    if names := byline_names(text):
        reason = "byline"
        header.authors = header.authors or names
        header.published = header.published or iso_date(text)
    elif is_date_line(text):
        reason = "date line"
        header.published = _fuller(header.published, iso_date(text))
        header.authors = header.authors or _name_beside_date(text)
    elif header.title and text.casefold() == header.title.casefold():
        reason = "headline repeated"
    elif is_full_name(text) and place != title and _beside_date(lines, place, end):
        reason = "byline"
        header.authors = header.authors or [text]
    elif _shares_date_chunk(lines, place, title, end):
        reason = "byline"
    elif is_caption(text) and place < repeated(lines, place) < end:
        reason = "repeated caption"
    if reason:
        header.dropped.append((reason, place))
    return bool(reason)


def _settle(weighed: Weighed, place: int, header: Header, *, below_title: bool, keep: bool) -> None:
    """A line of no known use: the standfirst, a caption, or kept or dropped as it is."""
    line = weighed.line
    wordy = line.kind == "line" and count_words(line.text) >= STANDFIRST_WORDS[0]
    if line.kind == "line" and is_caption(line.text):
        header.captions.append(place)
    elif below_title and not header.summary and _is_standfirst(weighed):
        header.summary = line.text
    elif wordy and below_title and not ends_sentence(line.text):
        header.captions.append(place)
    elif keep:
        header.kept.append(place)
    else:
        header.dropped.append(("page furniture" if below_title else "navigation", place))


def _fuller(known: str, found: str) -> str:
    """The first date, or the same day with its time."""
    return found if not known or (found[:10] == known[:10] and len(found) > len(known)) else known


def _shares_date_chunk(lines: Sequence[Weighed], place: int, title: int | None, end: int) -> bool:
    """Whether a short line stands right above a date, apart from the headline: place, agency, issuer."""
    line = lines[place].line
    if title is None or lines[title].line.chunk == line.chunk or count_words(line.text) > ISSUER_WORDS:
        return False
    below = lines[place + 1].line if place + 1 < end else None
    return below is not None and below.chunk == line.chunk and is_date_line(below.text)


def _is_standfirst(weighed: Weighed) -> bool:
    fewest, most = STANDFIRST_WORDS
    return weighed.line.kind == "line" and fewest <= count_words(weighed.line.text) <= most


def _name_beside_date(text: str) -> list[str]:
    """The name in a line such as "Ada Writer | 3 May 2020"."""
    return next(([part] for part in _SEPARATORS.split(text) if is_full_name(part) and not iso_date(part)), [])


def _beside_date(lines: Sequence[Weighed], place: int, end: int) -> bool:
    """Whether a date line or a byline stands within two lines of a bare name."""
    near = [lines[at].line.text for at in range(max(place - 2, 0), min(place + 3, end)) if at != place]
    return any(is_date_line(text) or is_byline(text) for text in near)
