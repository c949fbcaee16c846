"""Vietnamese administrative documents: made from data, checked against the regulation, fixed in form only."""

__version__ = "0.1.0"
