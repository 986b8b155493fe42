"""What can be chosen from: the lines of every list, and how they narrow."""
