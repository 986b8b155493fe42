"""Pages of HTML to drafts."""
