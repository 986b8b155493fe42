"""Fits the weights by which two sentences are judged, and says how well they do on event sets they never saw.

    python -m benchmarks.retelling

`examples` compares the labelled texts and keeps what was seen of each pair of sentences, `logistic` fits,
`heldout` scores weights on the sets they were not fitted to, `table` writes `matching/words/scoring.toml`.
"""
