"""The command line: reads sources, then prints what was asked for or opens the reader.

Textual is imported only when a screen is needed, and what reads options only where there are some, so that the
first article is there at once and the other commands start quickly.
Exit codes: 0 good; 1 a source failed, the others were done; 2 the command was wrong.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from library import STANDARD_INPUT, IntakeError, Source, read
from tui.asked import Asked, only_sources
from tui.complaining import PROGRAM, complain, safe
from tui.given import Given, columns, pairs_of, printed
from tui.opening import config_file, has_screen, open_reader, settings_of

if TYPE_CHECKING:
    import argparse


def main(argv: Sequence[str] | None = None) -> int:
    """Run `diptych` with these arguments (default: those of the process). Returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    run = _run_of(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        code = run()
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


def _run_of(arguments: Sequence[str]) -> Callable[[], int]:
    """What these arguments ask for; leaves with a sentence where they cannot be understood."""
    command = arguments[0] if arguments else ""
    if command in _COMMANDS:
        from tui import options

        run = _COMMANDS[command]
        parsed = options.PARSERS[command]().parse_args(arguments[1:])
        return lambda: run(parsed)
    asked = only_sources(arguments)
    if asked is None:
        from tui.options import read_parser

        asked = read_parser().parse_args(arguments, Asked())
    return partial(_read, asked)


def _usage(command: str, why: str) -> int:
    complain(why, f"{PROGRAM} {command}".strip() + " --help tells more")
    return 2


def _clean(options: argparse.Namespace) -> int:
    if not options.sources:
        return _usage("clean", "name at least one source")
    return _print_articles(Given(options.sources), options.format)


def _print_articles(given: Given, form: str) -> int:
    from tui.printing import output

    for number, one in enumerate(given.articles()):
        if number and form != "json":
            printed("")
        if form == "json":
            printed(output.as_line(output.article_json(one)))
        else:
            printed(one.article.markdown if form == "markdown" else output.article_text(one.article))
    return given.code


def _quotes(options: argparse.Namespace) -> int:
    if not options.sources:
        return _usage("quotes", "name at least one source")
    from tui.printing import output

    given = Given(options.sources)
    for one in given.articles():
        [found] = pairs_of([one], given).quotes()
        if options.json:
            printed(output.as_line(output.quotes_json(one, found)))
        else:
            printed("\n".join(output.quotes_text(one, found)))
    return given.code


def _match(options: argparse.Namespace) -> int:
    given = Given(options.sources)
    if len(given.names) < 2:
        return _usage("match", "name at least two sources")
    from tui.comparing import compare, explain
    from tui.printing.pages import misused, refused

    if wrong := misused(options):
        return _usage("match", wrong)
    if why := refused(options, given.names):
        given.fail(safe(options.html), why)
        return given.code

    if options.explain or options.about:
        explain(given, options)
    else:
        compare(given, options)
    return given.code


def _read(options: Asked) -> int:
    if options.print_config:
        from tui.settings.printing import default_file

        sys.stdout.write(default_file(config_file()))
        return 0
    given = Given(options.sources)
    if not given.names:
        return _usage("", "name a file, a folder or -")
    on_screen = not options.plain and has_screen()
    if options.config and not on_screen:
        for sentence in settings_of(options)[1]:
            sys.stderr.write(f"{PROGRAM}: {sentence}\n")
    if options.plain:
        return _plain(given, options)
    if not on_screen:
        return _print_articles(given, "text")
    sources = _to_open(given)
    if not sources:
        return 1
    return open_reader(sources, given.failures, options) or given.code


def _to_open(given: Given) -> list[Source | str]:
    """Standard input, before it becomes the keyboard; the first source that can be read; the names of the others,
    which are read while one reads."""
    sources: list[Source | str] = []
    for name in given.names:
        if sources and name != STANDARD_INPUT:
            sources.append(name)
            continue
        try:
            sources.append(read(name))
        except IntakeError as error:
            given.fail(safe(name), error)
    return sources


def _plain(given: Given, options: Asked) -> int:
    from tui.decided import as_decided
    from tui.printing.plain import spoken, wrapped

    articles = list(given.articles())
    if articles:
        pairs = pairs_of(articles, given)
        quotes = pairs.quotes() if len(articles) > 1 else []
        comparison = as_decided(articles, pairs.matches(), ignore=options.ignore_decisions)
        for line in wrapped(spoken(articles, comparison, quotes), columns()):
            printed(line)
    return given.code


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "clean": _clean,
    "quotes": _quotes,
    "match": _match,
}
