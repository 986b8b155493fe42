"""The command line: reads sources, then prints what was asked for or opens the reader.

Textual is imported only when a screen is needed, so that the other commands start quickly.
Exit codes: 0 good; 1 a source failed, the others were done; 2 the command was wrong.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from library import STANDARD_INPUT, IntakeError, Source, article_of, expand, read
from parsers import NotText
from tui.opening import config_file, has_screen, open_reader, settings_of
from tui.options import PROGRAM, clean_parser, complain, match_parser, quotes_parser, read_parser, safe
from tui.printing import output
from tui.printing.output import Titled

if TYPE_CHECKING:
    from matching.explaining.explanation import Report
    from tui.loading.pairs import Pairs

READ = "read"

USUAL_COLUMNS = 80
"""Cells of a line where no terminal tells."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run `diptych` with these arguments (default: those of the process). Returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    name = arguments[0] if arguments and arguments[0] in _COMMANDS else READ
    parser, run = _COMMANDS[name]
    options = parser().parse_args(arguments[1:] if name != READ else arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        code = run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        complain("standard output", error.strerror or error)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    else:
        return code


def _printed(text: str) -> None:
    sys.stdout.write(text + "\n")


class _Intake:
    """The sources of one command, and whether any of them failed."""

    def __init__(self, names: Sequence[str]) -> None:
        self.failures: list[str] = []
        """`SOURCE: why` for every source that failed."""
        self.names = list(expand(names))

    def sources(self) -> Iterator[Source]:
        """The sources that can be read; a sentence on standard error for each that can not."""
        for name in self.names:
            try:
                yield read(name)
            except IntakeError as error:
                self.fail(safe(name), error)

    def articles(self) -> Iterator[Titled]:
        """The articles of all sources that have one, one after the other."""
        for source in self.sources():
            try:
                article = article_of(source)
            except NotText as error:
                self.fail(source.name, error)
                continue
            for note in article.notes:
                complain(source.name, note)
            yield Titled(source.name, article)

    def fail(self, name: str, why: object) -> None:
        """Say why a source failed."""
        self.failures.append(f"{name}: {why}")
        complain(name, why)

    def fault(self, told: str) -> None:
        """Say what could not be done with the articles of sources that can be read."""
        self.failures.append(told)
        complain(told)

    @property
    def code(self) -> int:
        """The exit code."""
        return 1 if self.failures else 0


def _usage(parser: argparse.ArgumentParser, why: str) -> int:
    complain(why, f"{parser.prog} --help tells more")
    return 2


def _clean(options: argparse.Namespace) -> int:
    if not options.sources:
        return _usage(clean_parser(), "name at least one source")
    intake = _Intake(options.sources)
    for number, one in enumerate(intake.articles()):
        if number and options.format != "json":
            _printed("")
        if options.format == "json":
            _printed(output.as_line(output.article_json(one)))
        else:
            _printed(one.article.markdown if options.format == "markdown" else output.article_text(one.article))
    return intake.code


def _quotes(options: argparse.Namespace) -> int:
    from matching import find_quotes

    if not options.sources:
        return _usage(quotes_parser(), "name at least one source")
    intake = _Intake(options.sources)
    for one in intake.articles():
        found = find_quotes(one.article.text, one.article.set_off)
        if options.json:
            _printed(output.as_line(output.quotes_json(one, found)))
        else:
            _printed("\n".join(output.quotes_text(one, found)))
    return intake.code


def _match(options: argparse.Namespace) -> int:
    intake = _Intake(options.sources)
    if len(intake.names) < 2:
        return _usage(match_parser(), "name at least two sources")
    articles = list(intake.articles())
    if options.explain or options.about:
        _explain(articles, options)
        return intake.code
    found = _pairs(articles, intake).matches()
    if options.format == "json":
        _printed(output.as_line(output.matches_json(articles, found)))
    else:
        lines = output.matches_text if options.format == "text" else output.matches_markdown
        _printed("\n".join(lines(articles, found)) or "nothing is shared")
    return intake.code


def _pairs(articles: Sequence[Titled], intake: _Intake) -> Pairs:
    from tui.loading.pairs import Pairs

    return Pairs([(one.source, one.article.text, one.article.set_off) for one in articles], intake.fault)


def _explain(articles: Sequence[Titled], options: argparse.Namespace) -> None:
    from tui.printing.explaining import explained_json, explained_text

    reports = [(one, other, _explained(one, other, options.about)) for one, other in combinations(articles, 2)]
    if options.format == "json":
        _printed(output.as_line({"explained": [explained_json(*report) for report in reports]}))
    else:
        texts = ("\n".join(explained_text(*report, options.about)) for report in reports)
        _printed("\n\n".join(texts))


def _explained(one: Titled, other: Titled, about: str) -> Report:
    from matching import explain

    blocks = (one.article.set_off, other.article.set_off)
    return explain(one.article.text, other.article.text, about=about, blocks=blocks)


def _read(options: argparse.Namespace) -> int:
    if options.print_config:
        from tui.settings.printing import default_file

        sys.stdout.write(default_file(config_file()))
        return 0
    intake = _Intake(options.sources)
    if not intake.names:
        return _usage(read_parser(), "name a file, a folder or -")
    on_screen = not options.plain and has_screen()
    if options.config and not on_screen:
        for sentence in settings_of(options)[1]:
            sys.stderr.write(f"{PROGRAM}: {sentence}\n")
    if options.plain:
        return _plain(intake)
    if not on_screen:
        options.format = "text"
        return _clean(options)
    sources = _to_open(intake)
    if not sources:
        return 1
    return open_reader(sources, intake.failures, options) or intake.code


def _to_open(intake: _Intake) -> list[Source | str]:
    """Standard input, before it becomes the keyboard; the first source that can be read; the names of the others,
    which are read while one reads."""
    sources: list[Source | str] = []
    for name in intake.names:
        if sources and name != STANDARD_INPUT:
            sources.append(name)
            continue
        try:
            sources.append(read(name))
        except IntakeError as error:
            intake.fail(safe(name), error)
    return sources


def _plain(intake: _Intake) -> int:
    from tui.printing.plain import spoken, wrapped

    articles = list(intake.articles())
    if articles:
        pairs = _pairs(articles, intake)
        quotes = pairs.quotes() if len(articles) > 1 else []
        for line in wrapped(spoken(articles, pairs.matches(), quotes), _columns()):
            _printed(line)
    return intake.code


def _columns() -> int:
    """Cells of a line: those of the terminal, also before a pager; 0 in a file, where a paragraph is a line."""
    with contextlib.suppress(OSError, ValueError):
        if stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode):
            return 0
    for handle in (sys.stdout, sys.stderr, sys.stdin):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            return os.get_terminal_size(handle.fileno()).columns
    return USUAL_COLUMNS


_COMMANDS: dict[str, tuple[Callable[[], argparse.ArgumentParser], Callable[[argparse.Namespace], int]]] = {
    READ: (read_parser, _read),
    "clean": (clean_parser, _clean),
    "quotes": (quotes_parser, _quotes),
    "match": (match_parser, _match),
}
