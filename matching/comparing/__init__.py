"""Matches between texts."""
