"""Leaving with a record of what is shown: where it goes, and the work of writing it."""
