"""Who wrote an article: what the page's head states, weighed with what its readers see.

Order of trust: the JSON-LD of a news article or blog post; meta tags that are written for each article (`byline`
in `metas.toml`); other JSON-LD and meta tags, which may name whoever runs the site and so count only where the
page shows the name; then the body: microdata and `rel=author`, a line beside the title that says "By", elements
beside the title that are named for authors, and such elements farther off where all name the same people. A byline
that names all that the head names and others too is the better one.
"""

from __future__ import annotations

from collections.abc import Iterator

from parsers.bylines import by_inside, name_beside_date
from parsers.entities import unescaped
from parsers.languages import byline_words
from parsers.names import is_full_name, names_in
from parsers.page.marks import Mark, Named
from parsers.page.metas import metas
from parsers.page.statements import Statements, types_of
from parsers.page.tree import Element
from parsers.patterns import pattern

AFTER_TITLE = 600
BEFORE_TITLE = 300
AFTER_TITLE_ELSEWHERE = 300
"""Characters of text between the title and a line beside it that says who; fewer in a part of the page that is
named for something else (dev split)."""
MOST_SHORT_NAMES = 2
"""Names in one byline of which none is given in full."""
LONGEST_DATE_LINE = 100
"""Characters of a line that is there for its date and says who beside it."""
BOOK_LINES = 6
"""Elements before and behind a line among which the lines about a book are."""
LONGEST_LABEL = 24
"""Characters of a line in which its label ends."""
_ADDRESSES = ("http://", "https://", "www.", "//")
_WORD = pattern(r"\w+")


def authors_of(stated: Statements, named: Named, site: str, body: Element, *, is_front: bool = False) -> list[str]:
    """Those who wrote it; nobody where the page does not say.

    `is_front` says that this is the first page of a site: its head names who runs the site.
    """
    from_body = _from_body(named, site)
    shown = _Shown(named, body, signed=bool(from_body))
    for texts, trusted in _claims(stated):
        if is_front and not trusted:
            continue
        if found := [name for name in _names(texts, site) if trusted or shown.says(name)]:
            return from_body if _says_more(from_body, found) or _is_nickname(found, from_body) else found
    return from_body


def _claims(stated: Statements) -> Iterator[tuple[list[str], bool]]:
    """What the head states, most trusted first, and whether it counts without being shown."""
    yield _people(stated), stated.is_news
    yield [text for name in metas("byline") for text in stated.metas.get(name, ())], True
    for name in metas("author"):
        yield stated.metas.get(name, []), False
    for number in "12":
        label = stated.first(f"twitter:label{number}").casefold()
        if label in byline_words("prefixes"):
            yield stated.metas.get(f"twitter:data{number}", []), False


def _people(stated: Statements) -> list[str]:
    """The names of the JSON-LD; the longer list where it has authors and creators."""
    authors, creators = (_json_names(stated.article.get(key), stated) for key in ("author", "creator"))
    return creators if set(authors) <= set(creators) else authors


def _json_names(value: object, stated: Statements) -> list[str]:
    found = []
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, dict):
            entry = stated.people.get(str(entry.get("@id")), entry) if "name" not in entry else entry
            kinds = types_of(entry)
            if "person" in kinds or not kinds & {"organization", "newsmediaorganization", "corporation"}:
                name = entry.get("name")
                found += [one for one in (name if isinstance(name, list) else [name]) if isinstance(one, str)]
        elif isinstance(entry, str):
            found.append(entry)
    return [unescaped(one) for one in found]


def _names(texts: list[str], site: str) -> list[str]:
    found: list[str] = []
    for text in texts:
        if not text.startswith(_ADDRESSES):
            found += [name for name in names_in(text, site=site) if name not in found]
    return found


def _says_more(byline: list[str], found: list[str]) -> bool:
    """Whether a byline names all who were found, in full or with others who are named in full."""
    if len(byline) == len(found):
        return byline != found and all(full.startswith(f"{one} ") for full, one in zip(byline, found, strict=True))
    more = [name for name in byline if name not in found]
    return len(byline) == len(found) + len(more) and all(map(is_full_name, more))


def _is_nickname(found: list[str], byline: list[str]) -> bool:
    """Whether the head has only what somebody logs in as, where a byline has a name in full."""
    return len(found) == 1 and found[0].islower() and bool(byline) and is_full_name(byline[0])


class _Shown:
    """What the page shows: what its bylines say, and the whole text only where they name nobody."""

    def __init__(self, named: Named, body: Element, *, signed: bool) -> None:
        marks = [one for one in (*named.said, *named.authors, *named.bylines, *named.dated) if not one.elsewhere]
        self._others = " ".join(mark.text for mark in (*named.said, *named.bylines) if mark.elsewhere).casefold()
        self._near = " ".join(mark.text for mark in marks).casefold()
        self._body = None if signed else body
        self._whole = ""

    def says(self, name: str) -> bool:
        """Whether readers see a name, or all words of it.

        One word alone counts only in a byline, but where a script has no capitals it is a whole name.
        """
        folded = name.casefold()
        if folded in self._near:
            return True
        if (
            self._body is None
            or folded in self._others
            or (len(folded.split()) == 1 and name.lower() != name.upper())
        ):
            return False
        self._whole = self._whole or self._body.words().casefold()
        return folded in self._whole or all(word in self._whole for word in _WORD.findall(folded))


def _from_body(named: Named, site: str) -> list[str]:
    """Whom the body names, most trusted first."""
    marked = [(mark, found) for mark in named.authors if (found := _people_in(mark, named, site))]
    for mark, _ in marked:
        beside = [names for other, names in marked if _near(other.element.parent, mark.element.parent)]
        return list(dict.fromkeys(name for names in beside for name in names))
    for marks, people in ((named.said, _people_in), (named.bylines, _people_named), (named.dated, _people_beside)):
        for mark in marks:
            if _beside_title(mark, named) and (found := people(mark, named, site)):
                return found
    labels = [mark for mark in named.said if ":" in mark.text and not _is_of_a_book(mark.element)]
    for marks in (named.bylines, labels):
        far = [found for mark in marks if not mark.elsewhere and (found := _people_named(mark, named, site))]
        if far and all(found == far[0] for found in far) and (len(far[0]) == 1 or all(map(is_full_name, far[0]))):
            return far[0]
    return []


def _is_of_a_book(line: Element) -> bool:
    """Whether a line stands among others that tell of a book: its publisher, its pages."""
    above = line.parent
    if above is None:
        return False
    place = above.children.index(line)
    beside = above.children[max(place - BOOK_LINES, 0) : place + BOOK_LINES + 1]
    openings = (one.words()[:LONGEST_LABEL] for one in beside if isinstance(one, Element))
    words = (opening.partition(":")[0].strip().casefold() for opening in openings if ":" in opening)
    return not byline_words("of_books").isdisjoint(words)


def _people_in(mark: Mark, named: Named, site: str) -> list[str]:
    """Those whom a byline names; only the publication's very name is not theirs."""
    found = names_in(mark.text, site=site, marked=True)
    return _refined(found, mark.element, named, site) if found else []


def _people_named(mark: Mark, named: Named, site: str) -> list[str]:
    """Those whom an element names that is named for authors; a row of single words is a row of topics."""
    found = [] if mark.elsewhere else names_in(mark.text, site=site)
    if len(found) > MOST_SHORT_NAMES and not any(map(is_full_name, found)):
        return []
    return _refined(found, mark.element, named, site) if found else []


def _people_beside(mark: Mark, _: Named, site: str) -> list[str]:
    """Those whom a date line names in full: behind the word "by", or as the one thing in it beside the date."""
    if len(mark.text) > LONGEST_DATE_LINE:
        return []
    for opening in by_inside().finditer(mark.text):
        found = names_in(mark.text[opening.end() :], site=site)
        if found and all(map(is_full_name, found)):
            return found
    return name_beside_date(mark.text)


def _refined(found: list[str], element: Element, named: Named, site: str) -> list[str]:
    """The names of an element as an element inside it gives them, where that has them without what follows.

    What follows may have hidden the last of several names.
    """
    for mark in named.bylines:
        names = names_in(mark.text, site=site, marked=True) if _is_inside(mark.element, element) else []
        more = names[len(found) :]
        if len(names) >= len(found) and all(map(str.startswith, found, names)) and all(map(is_full_name, more)):
            found = names
    return found


def _is_inside(inner: Element, outer: Element) -> bool:
    above = inner.parent
    while above is not None and above is not outer:
        above = above.parent
    return above is not None


def _near(one: Element | None, other: Element | None) -> bool:
    """Whether two elements are one, or stand in one."""
    return one is other or (one is not None and other is not None and one.parent is other.parent)


def _beside_title(mark: Mark, named: Named) -> bool:
    """Whether a mark stands beside the title; close by if in a part that is named for something else."""
    if mark.elsewhere:
        return named.title is not None and 0 <= mark.at - named.title[1] <= AFTER_TITLE_ELSEWHERE
    start, end = named.title or (named.prose, named.prose)
    return start - BEFORE_TITLE <= mark.at <= end + AFTER_TITLE
