"""Fits the weights by which quotes are judged, and says how well they do on event sets they never saw.

    python -m benchmarks.quote_scores

`examples` compares the labelled texts and keeps what was seen of each pair of quotes, `signs` fits, `heldout`
scores weights and thresholds on the sets that had no part in them, `table` writes
`matching/words/quote_scoring.toml`.
"""
