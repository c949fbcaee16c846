"""Regulations as data: one folder each, with its law beside it.

`<id>/profile.toml` says which regulation it is, the other files what it requires (`model` tells the names). A folder
whose `profile.toml` says `extends = "<id>"` holds only its differences. With the base's number it is an overlay of that
regulation and may only narrow; with a number of its own it is a successor.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.errors import Defect
from generator.profiles import build, source
from generator.profiles.model import Component, Profile, Requirement

__all__ = ["Component", "Profile", "Requirement", "for_date", "ids", "load", "read"]

DEFAULT = "nd30_2020"
_SHIPPED = Path(__file__).parent


@cache
def ids() -> tuple[str, ...]:
    """The ids of the shipped profiles, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in _SHIPPED.glob("*/profile.toml")))


@cache
def load(profile_id: str = DEFAULT) -> Profile:
    """The shipped profile of that id. Raises Defect when there is none or when it is wrong."""
    if profile_id not in ids():
        raise Defect(f"Không có hồ sơ quy định «{profile_id}»; hiện có: {', '.join(ids())}.")
    return read(_SHIPPED / profile_id)


def for_date(date: str | None) -> Profile:
    """The regulation in force on a date (`2022-07-19`, `2023-10`, `2023`).

    The latest when none was in force or no date is given. A date without day or month counts as its last day. Overlays
    are never chosen by date.
    """
    regulations = [profile for profile in map(load, ids()) if _is_regulation(profile)]
    in_force = regulations
    if date is not None:
        day = date + "-12-31"[len(date) - 4 :]
        in_force = [each for each in regulations if each.in_force_from <= day <= (each.in_force_to or day)]
    return max(in_force or regulations, key=lambda profile: profile.in_force_from)


def read(folder: Path) -> Profile:
    """The profile of any folder, its base (if any) looked up beside it, then among the shipped. Raises Defect."""
    return _read(folder, ())


def _read(folder: Path, above: tuple[Path, ...]) -> Profile:
    own, base_folder = _own(folder)
    if base_folder is None:
        return build.profile(folder.name, own)
    if folder in above:
        raise Defect(f"Hồ sơ quy định «{folder.name}» kế thừa vòng tròn.")
    base = _read(base_folder, (*above, folder))
    made = build.profile(folder.name, _whole(folder), base.id)
    build.hold_to_base(made, base)
    return made


def _whole(folder: Path) -> source.Tables:
    own, base_folder = _own(folder)
    return own if base_folder is None else source.merged(_whole(base_folder), own)


def _own(folder: Path) -> tuple[source.Tables, Path | None]:
    """The folder's own tables, and the folder they extend."""
    own = source.tables(folder)
    base_id = own.get("profile", {}).get("extends")
    if base_id is None:
        return own, None
    beside = folder.parent / base_id
    return own, beside if beside.is_dir() else _SHIPPED / base_id


def _is_regulation(profile: Profile) -> bool:
    return profile.extends is None or profile.number != load(profile.extends).number
