"""Every style sheet can be read with every theme; a screen with one that cannot be never opens."""

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet
from textual.widget import Widget

import tui.screen
import tui.widgets
from themes import BUILT_IN, load_folder
from tui.looks import to_textual

THEMES, _ = load_folder(BUILT_IN)


def widgets():
    """The classes of our widgets."""
    names = [name for _, name, _ in pkgutil.iter_modules(tui.widgets.__path__, "tui.widgets.")]
    found = (value for name in names for value in vars(import_module(name)).values())
    return {one for one in found if isinstance(one, type) and issubclass(one, Widget) and one.DEFAULT_CSS}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_sheet_can_be_read_with_a_theme(theme) -> None:
    textual_theme = to_textual(theme)
    sheet = Stylesheet(variables={**textual_theme.to_color_system().generate(), **textual_theme.variables})
    for one in widgets():
        sheet.add_source(one.DEFAULT_CSS, read_from=(one.__name__, "DEFAULT_CSS"), is_default_css=True)
    for path in Path(tui.screen.__path__[0]).glob("*.tcss"):
        sheet.add_source(path.read_text(), read_from=(str(path), ""))
    sheet.parse()
    assert {"Panes", "Lines"} <= {name for rule in sheet.rules for name in rule.selector_names}
