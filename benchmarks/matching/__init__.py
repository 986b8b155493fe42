"""Measures how quotes and matches are found, beside the methods others use: the same articles and units, one run.

    python -m benchmarks.matching                   the two tables
    python -m benchmarks.matching --calibration     how many matches of each score are true; writes the plot
    python -m benchmarks.matching --unrelated       what lights up between texts that report nothing in common
    python -m benchmarks.matching --novelty         how well what is only in one text is told
    python -m benchmarks.matching --lookup          how well it is found who else has a passage

`judge` reads the shared labels and lets the shared program score; `units` cuts what every linking method gets;
`peers` are those methods, each in a few lines; `thresholds` gives each the thresholds that suit it best on other
sets; `linking` and `quoting` run, `table` prints.
"""
