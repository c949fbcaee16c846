"""The layout model of a Word document: read it, print it as text, find the components in it."""

from generator.layout.components import Located, locate
from generator.layout.listing import dump
from generator.layout.reader import read

__all__ = ["Located", "dump", "locate", "read"]
