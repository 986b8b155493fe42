"""Pages: HTML, and Markdown by way of HTML, to drafts."""
