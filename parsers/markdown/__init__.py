"""Markdown: what someone wrote, and what a converter left of a page; both become HTML and are read as a page."""
