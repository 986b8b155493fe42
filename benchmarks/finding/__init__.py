"""How often the finder has what someone remembers in the first line, and in the first five."""
