"""Why two texts match where they do, and why not where they do not."""
