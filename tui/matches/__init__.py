"""What the open articles share, as a screen needs it: stops, letters, and panes that follow."""
