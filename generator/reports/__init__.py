"""Findings as text for a console and as JSON for programs. Reads: what was found in each file. Judges nothing."""
