"""What a word, a sentence and a paragraph are, in any language, and how much a word says."""
