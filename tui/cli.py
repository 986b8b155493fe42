"""The command line: reads sources, then prints what was asked for or opens the reader.

Textual is imported only when a screen is needed, so that the other commands start quickly.
Exit codes: 0 good; 1 a source failed, the others were done; 2 the command was wrong.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence

from library import STANDARD_INPUT, IntakeError, Source, read
from tui.given import Given, columns, pairs_of, printed
from tui.opening import config_file, has_screen, open_reader, settings_of
from tui.options import PROGRAM, clean_parser, complain, match_parser, quotes_parser, read_parser, safe
from tui.printing import output

READ = "read"


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


def _usage(parser: argparse.ArgumentParser, why: str) -> int:
    complain(why, f"{parser.prog} --help tells more")
    return 2


def _clean(options: argparse.Namespace) -> int:
    if not options.sources:
        return _usage(clean_parser(), "name at least one source")
    given = Given(options.sources)
    for number, one in enumerate(given.articles()):
        if number and options.format != "json":
            printed("")
        if options.format == "json":
            printed(output.as_line(output.article_json(one)))
        else:
            printed(one.article.markdown if options.format == "markdown" else output.article_text(one.article))
    return given.code


def _quotes(options: argparse.Namespace) -> int:
    if not options.sources:
        return _usage(quotes_parser(), "name at least one source")
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
        return _usage(match_parser(), "name at least two sources")
    from tui.comparing import compare, explain
    from tui.printing.pages import misused, refused

    if wrong := misused(options):
        return _usage(match_parser(), wrong)
    if why := refused(options, given.names):
        given.fail(safe(options.html), why)
        return given.code

    if options.explain or options.about:
        explain(given, options)
    else:
        compare(given, options)
    return given.code


def _read(options: argparse.Namespace) -> int:
    if options.print_config:
        from tui.settings.printing import default_file

        sys.stdout.write(default_file(config_file()))
        return 0
    given = Given(options.sources)
    if not given.names:
        return _usage(read_parser(), "name a file, a folder or -")
    on_screen = not options.plain and has_screen()
    if options.config and not on_screen:
        for sentence in settings_of(options)[1]:
            sys.stderr.write(f"{PROGRAM}: {sentence}\n")
    if options.plain:
        return _plain(given, options)
    if not on_screen:
        options.format = "text"
        return _clean(options)
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


def _plain(given: Given, options: argparse.Namespace) -> int:
    from tui.decided import as_decided
    from tui.printing.plain import spoken, wrapped

    articles = list(given.articles())
    if articles:
        pairs = pairs_of(articles, given)
        quotes = pairs.quotes() if len(articles) > 1 else []
        comparison = as_decided(articles, pairs.matches(), options)
        for line in wrapped(spoken(articles, comparison, quotes), columns()):
            printed(line)
    return given.code


_COMMANDS: dict[str, tuple[Callable[[], argparse.ArgumentParser], Callable[[argparse.Namespace], int]]] = {
    READ: (read_parser, _read),
    "clean": (clean_parser, _clean),
    "quotes": (quotes_parser, _quotes),
    "match": (match_parser, _match),
}
