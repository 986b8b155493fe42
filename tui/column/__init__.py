"""The column of text: from an article to rows, and what lies on them."""
