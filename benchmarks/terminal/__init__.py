"""Measures what a reader at the end of a slow link notices, beside a plain Textual application, less and w3m.

    python -m benchmarks.terminal                       the table
    python -m benchmarks.terminal --write               puts it into docs/measured.md, its main rows into README.md
    python -m benchmarks.terminal --programs Diptych --measures start idle --runs 1

`texts` invents what is shown, `programs` says how each program is started and which keys it has; `stage` brings
them together. `session` runs a program at an emulated terminal (`emulator`) at the end of an emulated link
(`link`), and `processes` tells what it costs. `measures` are the things measured, each checked on the screen
(`proof`); `table` prints them. What else runs on the machine shows in all times: bytes are exact, times are not.
"""
