"""The reading screen, one file for each sort of command."""
