"""Widgets: each draws what it is handed and posts what happened."""
