"""Where one has been: jumps and marks, as places in articles."""
