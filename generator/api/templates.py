"""Build the shipped templates anew from recipes and profile."""

from __future__ import annotations

from pathlib import Path

from generator import doctypes, profiles, resources
from generator.authoring.build import build
from generator.resources.files import write_whole


def build_templates(out: Path | None = None) -> tuple[Path, ...]:
    """Write every template into a folder, `doctemplates/` unless told where; gives the paths."""
    folder = out or resources.folder("doctemplates")
    written = []
    for slug in doctypes.slugs():
        path = folder / f"{slug}.docx"
        write_whole(path, build(doctypes.load(slug), profiles.load()), overwrite=True)
        written.append(path)
    return tuple(written)
