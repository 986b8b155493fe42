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
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from library import STANDARD_INPUT, IntakeError, Source, article_of, expand, read
from parsers import NotText
from tui.printing import output
from tui.printing.output import Titled

if TYPE_CHECKING:
    from matching.explaining.explanation import Report
    from tui.loading.pairs import Pairs
    from tui.settings import Settings

PROGRAM = "diptych"
READ = "read"

USUAL_COLUMNS = 80
"""Cells of a line where no terminal tells."""

OVERVIEW = """\
A terminal reader for people who compare sources. It turns messy HTML, Markdown and plain text into
clean articles, shows them side by side, and lights up the quotes and passages they share.

  diptych SOURCE...           read; two or more sources open side by side
  diptych --plain SOURCE...   print articles and what they share for a screen reader
  diptych clean SOURCE...     print the clean article        --format markdown|text|json
  diptych quotes SOURCE...    print who said what            --json
  diptych match SOURCE...     print what the sources share   --json, --format text|markdown|json, --explain

A SOURCE is a file, a folder (the files in it) or - for standard input. When standard output is no
terminal, diptych SOURCE prints the article instead of opening a screen. In the reader ? shows all keys.
diptych --print-config prints a configuration file: themes, widths, keys of your own.
"""

EPILOG = """\
exit codes: 0 good; 1 a source failed, the others were done; 2 the command was wrong.
NO_COLOR in the environment gives a screen without colours.
"""


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
        _complain("standard output", error.strerror or error)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    else:
        return code


class _Parser(argparse.ArgumentParser):
    """Complains the way the program does, in words that are safe for a terminal."""

    def error(self, message: str) -> NoReturn:
        """One sentence, and exit code 2."""
        _complain(_safe(message), f"{self.prog} --help tells more")
        raise SystemExit(2)


def _new_parser(command: str, description: str) -> argparse.ArgumentParser:
    parser = _Parser(
        prog=f"{PROGRAM} {command}".strip(),
        description=description,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="a file, a folder, or - for standard input")
    return parser


def _read_parser() -> argparse.ArgumentParser:
    parser = _new_parser("", OVERVIEW)
    parser.usage = f"{PROGRAM} [--plain] [--theme NAME] [--width CELLS] [--mouse] [--config FILE] SOURCE..."
    parser.add_argument(
        "--plain",
        action="store_true",
        help="print the articles and what they share as lines to listen to; no screen",
    )
    parser.add_argument(
        "--theme", default="", metavar="NAME", help="dark, light, contrast, terminal, mono or your own"
    )
    parser.add_argument("--width", type=_width, metavar="CELLS", help="how wide a column is at most")
    parser.add_argument(
        "--mouse",
        action=argparse.BooleanOptionalAction,
        help="let the wheel and clicks work (off: the terminal's own)",
    )
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="a configuration file other than the usual one"
    )
    parser.add_argument(
        "--print-config", action="store_true", help="print a configuration file with every setting and key"
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {_version()}")
    return parser


def _width(text: str) -> int:
    from tui.settings.declared import WIDTHS

    if not text.isdecimal() or int(text) not in WIDTHS:
        raise argparse.ArgumentTypeError(f"a width is a number from {WIDTHS.start} to {WIDTHS.stop - 1}")
    return int(text)


def _clean_parser() -> argparse.ArgumentParser:
    parser = _new_parser("clean", "Print each source as a clean article.")
    parser.add_argument("--format", choices=("markdown", "text", "json"), default="markdown")
    return parser


def _quotes_parser() -> argparse.ArgumentParser:
    parser = _new_parser("quotes", "Print the quotes of each source, with their speakers.")
    parser.add_argument("--json", action="store_true", help="a line of JSON for each source")
    return parser


def _match_parser() -> argparse.ArgumentParser:
    parser = _new_parser("match", "Print what two or more sources share, best first.")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    parser.add_argument(
        "--json", dest="format", action="store_const", const="json", help="the same as --format json"
    )
    parser.add_argument(
        "--explain", action="store_true", help="why each pair of quotes or sentences matches or not"
    )
    parser.add_argument("--about", default="", metavar="WORDS", help="explain only pairs with these words")
    return parser


def _version() -> str:
    try:
        return version(PROGRAM)
    except PackageNotFoundError:
        return "(not installed)"


def _complain(*told: object) -> None:
    sys.stderr.write(": ".join(map(str, (PROGRAM, *told))) + "\n")


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
                self.fail(_safe(name), error)

    def articles(self) -> Iterator[Titled]:
        """The articles of all sources that have one, one after the other."""
        for source in self.sources():
            try:
                article = article_of(source)
            except NotText as error:
                self.fail(source.name, error)
                continue
            for note in article.notes:
                _complain(source.name, note)
            yield Titled(source.name, article)

    def fail(self, name: str, why: object) -> None:
        """Say why a source failed."""
        self.failures.append(f"{name}: {why}")
        _complain(name, why)

    def fault(self, told: str) -> None:
        """Say what could not be done with the articles of sources that can be read."""
        self.failures.append(told)
        _complain(told)

    @property
    def code(self) -> int:
        """The exit code."""
        return 1 if self.failures else 0


def _safe(name: str) -> str:
    from parsers.safety import safe_line

    return safe_line(name)


def _usage(parser: argparse.ArgumentParser, why: str) -> int:
    _complain(why, f"{parser.prog} --help tells more")
    return 2


def _clean(options: argparse.Namespace) -> int:
    if not options.sources:
        return _usage(_clean_parser(), "name at least one source")
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
        return _usage(_quotes_parser(), "name at least one source")
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
        return _usage(_match_parser(), "name at least two sources")
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

        sys.stdout.write(default_file(_config_file()))
        return 0
    intake = _Intake(options.sources)
    if not intake.names:
        return _usage(_read_parser(), "name a file, a folder or -")
    has_screen = not options.plain and _has_screen()
    if options.config and not has_screen:
        for sentence in _settings(options)[1]:
            sys.stderr.write(f"{PROGRAM}: {sentence}\n")
    if options.plain:
        return _plain(intake)
    if not has_screen:
        options.format = "text"
        return _clean(options)
    sources = _to_open(intake)
    if not sources:
        return 1
    return _open_reader(sources, intake.failures, options) or intake.code


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
            intake.fail(_safe(name), error)
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


def _has_screen() -> bool:
    """Whether there is a terminal that can show one."""
    return sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb" and _keyboard()


def _keyboard() -> bool:
    """Make standard input the keyboard, also when a source came that way. False where there is none."""
    if sys.stdin.isatty():
        return True
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return False
    os.close(terminal)
    return True


def _take_keyboard() -> None:
    """After standard input was read as a source, put the terminal in its place."""
    if not os.isatty(0):
        terminal = os.open("/dev/tty", os.O_RDWR)
        os.dup2(terminal, 0)
        os.close(terminal)


def _open_reader(sources: Sequence[Source | str], unread: Sequence[str], options: argparse.Namespace) -> int:
    from tui.terminal import color_depth

    color_depth.settle(os.environ)
    from tui.app import DiptychApp

    _take_keyboard()
    settings, complaints = _settings(options)
    folder = _config_file().parent / "themes"
    app = DiptychApp(sources, settings=settings, user_themes=folder, unread=unread, complaints=complaints)
    app.run(mouse=settings.mouse)
    for sentence in (*app.failures, *app.complaints):
        sys.stderr.write(f"{PROGRAM}: {sentence}\n")
    return app.return_code or 0


def _config_file() -> Path:
    from platformdirs import user_config_path

    return user_config_path(PROGRAM) / "config.toml"


def _settings(options: argparse.Namespace) -> tuple[Settings, list[str]]:
    """What the configuration file says, and over it what the command line says; and what is wrong in the file."""
    from tui.settings.reading import read_settings

    settings, complaints = read_settings(options.config or _config_file(), asked_for=options.config is not None)
    given = {"theme": options.theme or None, "width": options.width, "mouse": options.mouse}
    return replace(settings, **{name: value for name, value in given.items() if value is not None}), complaints


_COMMANDS: dict[str, tuple[Callable[[], argparse.ArgumentParser], Callable[[argparse.Namespace], int]]] = {
    READ: (_read_parser, _read),
    "clean": (_clean_parser, _clean),
    "quotes": (_quotes_parser, _quotes),
    "match": (_match_parser, _match),
}
