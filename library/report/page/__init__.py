"""The record as one page of HTML: nothing is fetched, nothing is run, and every text in it is escaped."""
