"""From proposals and answers to events: which type, who to whom, whether it happened, how sure."""
