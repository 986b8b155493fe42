"""What the command line takes: a parser for each command, and how the program complains."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn

from tui.complaining import PROGRAM, complain, safe

OVERVIEW = """\
A terminal reader for people who compare sources. It turns messy HTML, Markdown and plain text into
clean articles, shows them side by side, and lights up the quotes and passages they share.

  diptych SOURCE...           read; two or more sources open side by side
  diptych --plain SOURCE...   print articles and what they share for a screen reader
  diptych clean SOURCE...     print the clean article        --format markdown|text|json
  diptych quotes SOURCE...    print who said what            --json
  diptych match SOURCE...     print what the sources share   --format text|markdown|json|html, --html FILE,
                                                             --json, --explain

A SOURCE is a file, a folder (the files in it) or - for standard input. When standard output is no
terminal, diptych SOURCE prints the article instead of opening a screen. In the reader ? shows all keys.
diptych --print-config prints a configuration file: themes, widths, keys of your own.
"""

EPILOG = """\
exit codes: 0 good; 1 a source failed, the others were done; 2 the command was wrong.
NO_COLOR in the environment gives a screen without colours.
"""


class _Parser(argparse.ArgumentParser):
    """Complains the way the program does, in words that are safe for a terminal."""

    def error(self, message: str) -> NoReturn:
        """One sentence, and exit code 2."""
        complain(safe(message), f"{self.prog} --help tells more")
        raise SystemExit(2)


class _Version(argparse.Action):
    """Prints the version. It is looked up only then, which takes as long as everything else here."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        sys.stdout.write(f"{PROGRAM} {_version()}\n")
        parser.exit()


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


def read_parser() -> argparse.ArgumentParser:
    """The options of reading."""
    parser = _new_parser("", OVERVIEW)
    parser.usage = (
        f"{PROGRAM} [--plain] [--theme NAME] [--width CELLS] [--mouse] [--driver NAME] [--config FILE] SOURCE..."
    )
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
        "--driver",
        choices=("frugal", "plain"),
        help="write to the terminal what changed (frugal, as usual), or whatever was drawn (plain), for one that"
        " shows the wrong things otherwise",
    )
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="a configuration file other than the usual one"
    )
    _ignoring(parser)
    parser.add_argument(
        "--print-config", action="store_true", help="print a configuration file with every setting and key"
    )
    parser.add_argument(
        "--version",
        action=_Version,
        nargs=0,
        dest=argparse.SUPPRESS,
        default=argparse.SUPPRESS,
        help="show the program's version and leave",
    )
    return parser


def _width(text: str) -> int:
    from tui.settings.declared import WIDTHS

    if not text.isdecimal() or int(text) not in WIDTHS:
        raise argparse.ArgumentTypeError(f"a width is a number from {WIDTHS.start} to {WIDTHS.stop - 1}")
    return int(text)


def clean_parser() -> argparse.ArgumentParser:
    """The options of `diptych clean`."""
    parser = _new_parser("clean", "Print each source as a clean article.")
    parser.add_argument("--format", choices=("markdown", "text", "json"), default="markdown")
    return parser


def quotes_parser() -> argparse.ArgumentParser:
    """The options of `diptych quotes`."""
    parser = _new_parser("quotes", "Print the quotes of each source, with their speakers.")
    parser.add_argument("--json", action="store_true", help="a line of JSON for each source")
    return parser


def match_parser() -> argparse.ArgumentParser:
    """The options of `diptych match`."""
    parser = _new_parser("match", "Print what two or more sources share, best first.")
    parser.add_argument("--format", choices=("text", "markdown", "json", "html"), help="default: text")
    parser.add_argument(
        "--json", dest="format", action="store_const", const="json", help="the same as --format json"
    )
    parser.add_argument(
        "--html",
        metavar="FILE",
        help="write one page of HTML, which needs nothing else, into FILE (- for standard output); what"
        " --format or --json names is printed as well",
    )
    parser.add_argument(
        "--force", action="store_true", help="let --html replace a file that is no page Diptych made"
    )
    parser.add_argument(
        "--explain", action="store_true", help="why each pair of quotes or sentences matches or not"
    )
    parser.add_argument("--about", default="", metavar="WORDS", help="explain only pairs with these words")
    _ignoring(parser)
    return parser


def _ignoring(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--ignore-decisions", action="store_true", help="as if no match had been rejected or tied by hand"
    )


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(PROGRAM)
    except PackageNotFoundError:
        return "(not installed)"


PARSERS: Mapping[str, Callable[[], argparse.ArgumentParser]] = {
    "clean": clean_parser,
    "quotes": quotes_parser,
    "match": match_parser,
}
"""Of the commands that print."""
