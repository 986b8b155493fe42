"""Fits the weights by which the pieces of a page are judged, and says how well they do on pages they never saw.

    python -m benchmarks.fitting

`pieces` reads the pages and remembers what was seen on each piece, `labels` tells from the known articles which
pieces the writer wrote, `assumptions` holds what is believed before any page is read, `model` fits, `heldout`
scores weights on the pages they were not fitted to, `table` writes `parsers/page/scoring.toml`.
"""
