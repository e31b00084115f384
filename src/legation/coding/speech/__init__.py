"""Whose words they are: quotations, reported speech, pledges."""
