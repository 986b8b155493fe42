"""Colour themes: TOML files of looks, and their loader."""

from themes.loader import BUILT_IN, Look, Theme, ThemeError, load_folder, load_theme, theme_named

__all__ = ["BUILT_IN", "Look", "Theme", "ThemeError", "load_folder", "load_theme", "theme_named"]
