"""The first screen: the article's first rows, painted before Textual is imported and handed on."""
