"""Measures this project's extraction beside its peers': the same pages, one run, one table.

    python -m benchmarks.extraction

`extractors` says how each is called, `worker` runs one in a process of its own, `race` hands the pages round,
`scoring` judges the answers with the shared checks, `table` prints.
"""
