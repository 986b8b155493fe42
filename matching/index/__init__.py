"""An index of articles: what matches one of them, without comparing it with all."""
