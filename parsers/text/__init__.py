"""Plain text to drafts."""
