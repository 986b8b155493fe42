"""Where two stretches that are worded alike say different things: numbers, denials, roles, opposites, persons."""
