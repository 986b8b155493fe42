"""What the other articles have of one, and what they have not: values behind the screen."""
