"""The layout model of a Word document: read it, print it, find the components in it."""

from generator.layout.reader import read

__all__ = ["read"]
