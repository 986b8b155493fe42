"""Who said it: names, clauses of saying, pronouns and descriptions, and the people they stand for."""
