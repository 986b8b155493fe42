"""Who is one person under different names: in one text, and from text to text."""
