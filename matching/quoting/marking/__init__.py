"""Where the quotes of a text are: marks and how they pair, dashes of dialogue, block quotations."""
