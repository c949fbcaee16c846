"""Mutation of the checker: a document made wrong in one thing is told by the rule of that thing, and by no other.

Every mutant of `support.mutants` is a whole document made by our own templates under a profile with one wrong value; it
is judged under the true profile. A mutant whose requirement names a rule must be told by that rule. One of a value that
the regulation leaves free must give no finding at all, but where a regulated one is made of it (`FOLLOWS`).

Nothing is asked of the rule (it may speak) where it has nothing to see: it does not apply to the unspoilt document; the
component holds dots or a template's tag; the page is printed as before, or no line is moved by more than the tolerance
of centred lines (a name as wide as its column, set left). Text slips (`support.slips`) break one mark or word.

Survivors that stay:
- chuc_vu_khac.before 0 tells CK12 beside CK10: without the room for the signature above it, another position of the
  signer is no longer told from the lines of the title, and CK12 reminds that there should be one.
- duong_ke_trich_yeu.rule_ratio 0.27 under a trích yếu of two lines is right by the second, shorter one; the regulation
  does not say which line counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from support import cases
from support.mutants import Mutant, Specimen, handmade, inherited, judged_by, mutants, specimens
from support.slips import SLIPS, spoilt, unspoilt

from generator import drawing, layout, profiles
from generator.drawing.placed import Page, TextLine
from generator.errors import Defect, Missing, Refused
from generator.findings import Outcome
from generator.layout.location import units
from generator.layout.location.model import Reading
from generator.layout.location.words import is_placeholder
from generator.layout.model import Document
from generator.profiles.model import Profile, Requirement, Value
from generator.rules.judge import Judged
from generator.units import Length

CAUGHT, QUIET = 0.97, 0.99
EVERY = 10
# Rules that rightly tell a spoilt value of ours, since what they ask for is made of it.
FOLLOWS = {
    # Words in cells begin at the cell's margin; drawn lines are as long as columns without margins make them.
    ("layout", "cell_margin"): {"NN01", "NN02", "TN04", "CQ03"},
    # The dashes stand under the colon by these two indents.
    ("kinh_gui_nhan", "left"): {"KG05"},
    ("kinh_gui_nhan", "align"): {"KG05"},
    ("kinh_gui_muc", "left"): {"KG05"},
}
# What a component's rule leaves to another: to BC04 in articles that are written as running text, to KT01 the slant and
# place of the line (Kèm theo …) of an attached document, whose size is free; to BS08 in the block of a copy.
IN_ARTICLES = {"ND03": "BC04", "ND04": "BC04"}
IN_ATTACHED = {("PL05", "italic"): "KT01", ("PL05", "align"): "KT01"}
IN_COPIES = "BS08"


@dataclass(frozen=True)
class Tried:
    """A mutant judged: the rule that may tell it, whether it must, whether it did, what should not have been told."""

    name: str
    expected: str | None
    must: bool
    is_caught: bool
    loud: frozenset[str]


@dataclass(frozen=True)
class Before:
    """The document that nothing was done to."""

    document: Document
    listing: str
    reading: Reading
    judged: Judged

    @property
    def told(self) -> frozenset[str]:
        return codes(self.judged)


def codes(judged: Judged) -> frozenset[str]:
    """The rules that speak; one that only says what it cannot see with a question mark."""
    return frozenset(one.code + "?" * (one.outcome is Outcome.UNSEEN) for one in judged.findings)


def before(specimen: Specimen) -> Before:
    content = specimen.file(Mutant("none", "", "", specimen.profile, specimen.recipe))
    document = layout.read(content)
    reading = units(document, profiles.load())
    return Before(document, layout.dump(document), reading, cases.of_bytes(content))


def requirement_of(key: str, name: str, profile: Profile) -> Requirement:
    if key in ("page", "layout"):
        values: dict[str, Requirement] = dict(getattr(profile, key))
        return values[name]
    return judged_by(profile.component(key), name)


def value_of(mutant: Mutant) -> Value:
    if mutant.key in ("page", "layout"):
        return requirement_of(mutant.key, mutant.value, mutant.profile).target
    component = mutant.profile.component(mutant.key)
    if mutant.value in component:
        return component[mutant.value].target
    return inherited(mutant.profile, component, mutant.value)


def expected(mutant: Mutant, specimen: Specimen) -> str | None:
    """The rule that tells the mutant; None where the regulation admits its value (an inherited one may well be)."""
    value = value_of(mutant)
    component = specimen.profile.components.get(mutant.key)
    if mutant.value == "before" and component is not None and "room_above" in component:
        # A component whose own distance is less stands below the one that holds the room.
        size, room = component["size"].target, component["before"].target
        lengths = isinstance(value, int) and isinstance(size, int) and isinstance(room, int)
        return component["room_above"].rule if lengths and value < size <= room else None
    wanted = requirement_of(mutant.key, mutant.value, specimen.profile)
    return None if wanted.admits(value) else wanted.rule


def is_seen(mutant: Mutant, rule: str, start: Before, profile: Profile) -> bool:
    """Whether the rule has something to see in the document: it applies, and the component holds words."""
    if all(one.outcome is Outcome.NOT_APPLICABLE for one in start.judged.examined if one.code == rule):
        return False
    texts = [unit[mutant.key].text for unit in start.reading.units if mutant.key in unit]
    if texts and all(is_placeholder(text) for text in texts):
        return False
    return mutant.value != "before" or rule != "ND05" or follows_its_like(mutant.key, start.reading, profile)


def follows_its_like(key: str, reading: Reading, profile: Profile) -> bool:
    """Whether a paragraph of a component stands below another of running text: only there is a gap between the two."""
    spaced = {
        one.style for one in profile.components.values() if "gap_above" in one and one["gap_above"].rule == "ND05"
    }
    style = profile.component(key).style
    for unit in reading.units:
        rows = [item.paragraph.format.style for item in unit.body if item.paragraph is not None and item.text]
        if any(above in spaced and below == style for above, below in pairwise(rows)):
            return True
    return False


def prints_alike(mutant: Mutant, start: Before, after: Document, profile: Profile) -> bool:
    """Whether the pages are the same, or of another alignment no line moves by more than the tolerance of centring."""
    try:
        one, other = (drawing.pages(document) for document in (start.document, after))
    except (Missing, Refused):
        return False
    near = profile.tolerances["center"].target
    return one == other or (mutant.value == "align" and isinstance(near, Length) and shift(one, other) <= near)


def shift(one: list[Page], other: list[Page]) -> float:
    """How far the line that is moved most has moved sideways; without end where the pages have other lines."""
    first, second = (
        [item for page in pages for item in page.items if isinstance(item, TextLine)] for pages in (one, other)
    )
    if [(line.place, line.text, line.top) for line in first] != [(line.place, line.text, line.top) for line in second]:
        return float("inf")
    return max((abs(line.x - there.x) for line, there in zip(first, second, strict=True)), default=0.0)


def tried(sample: str, specimen: Specimen, chosen: list[Mutant], start: Before) -> Iterator[Tried]:
    for mutant in chosen:
        try:
            content = specimen.file(mutant)
            after = layout.read(content)
        except (Defect, KeyError, TypeError, ValueError):
            continue
        if layout.dump(after) == start.listing:
            continue
        rule = expected(mutant, specimen)
        now = codes(cases.of_bytes(content)) - start.told
        kinds = {unit.kind for unit in start.reading.units}
        right = {rule} if rule else set()
        if rule in IN_ARTICLES and has_articles(mutant, start, specimen):
            right.add(IN_ARTICLES[rule])
        if rule and "kem_theo" in kinds and (rule, mutant.value) in IN_ATTACHED:
            right.add(IN_ATTACHED[rule, mutant.value])
        must = any(is_seen(mutant, one, start, specimen.profile) for one in right)
        if must and not right & now:
            must = not prints_alike(mutant, start, after, specimen.profile)
        copies = {IN_COPIES} if "sao" in kinds else set()
        loud = now - right - copies - FOLLOWS.get((mutant.key, mutant.value), set())
        yield Tried(f"{sample}: {mutant.name} ({shown(value_of(mutant))})", rule, must, bool(right & now), loud)


def has_articles(mutant: Mutant, start: Before, specimen: Specimen) -> bool:
    """Whether articles of the document are written in the style of the mutant's component."""
    style = specimen.profile.component(mutant.key).style
    found = (item for unit in start.reading.units for item in unit.body if item.role == "dieu")
    return any(item.paragraph is not None and item.paragraph.format.style == style for item in found)


def shown(value: Value) -> str:
    return f"{value.pt:g}pt" if isinstance(value, Length) else str(value)


@cache
def results(soak: bool) -> tuple[Tried, ...]:
    found: list[Tried] = []
    for number, (sample, specimen) in enumerate({**specimens(), **handmade()}.items()):
        start = before(specimen)
        profile = specimen.profile
        used = {one.style for one in profile.components.values() if one.style and f'"{one.style}"' in start.listing}
        keys = {one.key for one in layout.locate(start.document, profile)}
        # Components deleted, doubled or swapped have no value: what is missing is told by the rule that requires it.
        every = [one for one in mutants(specimen, used, keys) if one.value]
        # Another tenth of each sample, so that together they reach all.
        found += tried(sample, specimen, every if soak else every[number % EVERY :: EVERY], start)
    return tuple(found)


def test_the_rule_of_a_wrong_value_tells_it(soak: bool) -> None:
    wrong = [one for one in results(soak) if one.must]
    missed = [f"{one.name}: {one.expected} is silent" for one in wrong if not one.is_caught]
    print(f"{len(wrong)} wrong values, {len(wrong) - len(missed)} told")  # noqa: T201
    print("\n".join(missed))  # noqa: T201
    assert (len(wrong) - len(missed)) / len(wrong) >= CAUGHT, missed


def test_nothing_else_is_told(soak: bool) -> None:
    every = results(soak)
    loud = [f"{one.name}: {sorted(one.loud)}" for one in every if one.loud]
    print(f"{len(every)} mutants, {len(every) - len(loud)} without another finding")  # noqa: T201
    print("\n".join(loud))  # noqa: T201
    assert (len(every) - len(loud)) / len(every) >= QUIET, loud


def test_slips_of_words_are_told_by_their_rule_alone() -> None:
    missed, loud = [], []
    for slip in SLIPS:
        known = codes(cases.of_bytes(unspoilt(slip.sample)))
        now = codes(cases.of_bytes(spoilt(slip)))
        if slip.rule not in now - known:
            missed.append(slip)
        if now - known - {slip.rule}:
            loud.append((slip, sorted(now - known - {slip.rule})))
    print(f"{len(SLIPS)} slips of words, {len(SLIPS) - len(missed)} told, {len(SLIPS) - len(loud)} alone")  # noqa: T201
    assert not missed
    assert not loud
