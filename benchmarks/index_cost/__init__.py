"""What the index costs: matching a new article against libraries of growing size, adding one, bytes an article."""
