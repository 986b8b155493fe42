"""The wordings of one utterance, side by side: what they are, and how they are laid on a screen of any width."""
