"""What the program tells beside the text: facts of the frame, messages, the keys of the footer."""
