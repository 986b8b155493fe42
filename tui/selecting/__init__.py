"""What is selected of an article: its pieces, the selection and how it is moved, what is taken of it."""
