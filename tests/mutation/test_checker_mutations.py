"""Mutation of the checker: a document made wrong in one thing is told by the rule of that thing, and by no other.

Every mutant of `support.mutants` is a whole document made by our own templates under a profile with one wrong value; it
is judged under the true profile. A mutant whose requirement names a rule must be told by that rule. One of a value that
the regulation leaves free must give no finding at all. Text slips (`SLIPS`) break one mark or word of the document.
A mutant that prints the same page as before (its value is overridden where it is used) is left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import docx
from support import cases, documents
from support.mutants import Mutant, Specimen, mutants, specimens

from generator import layout
from generator.errors import Defect
from generator.profiles.model import Requirement, Value
from generator.units import Length

CAUGHT, QUIET = 0.97, 0.99
EVERY = 12
# Deleted, doubled or swapped components: what is missing or moved is told by the rule that requires or places it.
STRUCTURE = ("deleted", "doubled", "swapped")


@dataclass(frozen=True)
class Tried:
    name: str
    expected: str | None
    told: frozenset[str]
    new: frozenset[str]

    @property
    def is_caught(self) -> bool:
        return self.expected is None or self.expected in self.told

    @property
    def is_quiet(self) -> bool:
        return not self.new - {self.expected}


def told(content: bytes) -> frozenset[str]:
    return frozenset(one.code for one in cases.of_bytes(content).findings)


def requirement_of(mutant: Mutant, specimen: Specimen) -> Requirement:
    profile = specimen.profile
    if mutant.key in ("page", "layout"):
        values: dict[str, Requirement] = dict(getattr(profile, mutant.key))
        return values[mutant.value]
    return profile.component(mutant.key)[mutant.value]


def is_wrong(mutant: Mutant, requirement: Requirement) -> bool:
    """Whether the regulation refuses the mutant's value: an inherited value may well be admitted."""
    value = value_of(mutant)
    return requirement.rule is not None and not requirement.admits(value)


def value_of(mutant: Mutant) -> Value:
    if mutant.key in ("page", "layout"):
        return getattr(mutant.profile, mutant.key)[mutant.value].target
    component = mutant.profile.component(mutant.key)
    if mutant.value in component:
        return component[mutant.value].target
    from support.mutants import inherited

    return inherited(mutant.profile, component, mutant.value)


def tried(sample: str, specimen: Specimen, chosen: list[Mutant], before: bytes) -> Iterator[Tried]:
    listing, known = layout.dump(layout.read(before)), told(before)
    for mutant in chosen:
        if mutant.how in STRUCTURE:
            continue
        try:
            content = specimen.package(mutant).write()
            after = layout.dump(layout.read(content))
        except (Defect, KeyError, TypeError, ValueError):
            continue
        if after == listing:
            continue
        requirement = requirement_of(mutant, specimen)
        expected = requirement.rule if is_wrong(mutant, requirement) else None
        now = told(content)
        yield Tried(f"{sample}: {mutant.name} ({shown(value_of(mutant))})", expected, now, now - known)


def shown(value: Value) -> str:
    return f"{value.pt:g}pt" if isinstance(value, Length) else str(value)


@cache
def results(soak: bool) -> tuple[Tried, ...]:
    found: list[Tried] = []
    for number, (sample, specimen) in enumerate(specimens().items()):
        content = specimen.package(Mutant("none", "", "", specimen.profile, specimen.recipe)).write()
        document = layout.read(content)
        listing = layout.dump(document)
        used = {one.style for one in specimen.profile.components.values() if one.style and f'"{one.style}"' in listing}
        keys = {one.key for one in layout.locate(document, specimen.profile)}
        every = list(mutants(specimen, used, keys))
        found += tried(sample, specimen, every if soak else every[number % EVERY :: EVERY], content)
    return tuple(found)


def test_the_rule_of_a_wrong_value_tells_it(soak: bool) -> None:
    wrong = [one for one in results(soak) if one.expected]
    missed = [f"{one.name}: {one.expected} is silent" for one in wrong if not one.is_caught]
    print(f"{len(wrong)} wrong values, {len(wrong) - len(missed)} told")  # noqa: T201
    print("\n".join(missed))  # noqa: T201
    assert (len(wrong) - len(missed)) / len(wrong) >= CAUGHT, missed


def test_nothing_else_is_told(soak: bool) -> None:
    every = results(soak)
    loud = [f"{one.name}: {sorted(one.new - {one.expected})}" for one in every if not one.is_quiet]
    print(f"{len(every)} mutants, {len(every) - len(loud)} without another finding")  # noqa: T201
    print("\n".join(loud))  # noqa: T201
    assert (len(every) - len(loud)) / len(every) >= QUIET, loud


@dataclass(frozen=True)
class Slip:
    """Words of a sample replaced by wrong ones, and the rule that must tell it."""

    rule: str
    sample: str
    right: str
    wrong: str


SLIPS = [
    Slip("QH01", "cong_van/day_du.json", "CỘNG HÒA XÃ HỘI", "CỘNG HÒA XÃ HỘI-"),
    Slip("TN01", "cong_van/day_du.json", "Độc lập - Tự do", "Độc lập – Tự do"),
    Slip("TN01", "cong_van/day_du.json", "Tự do - Hạnh phúc", "Tự do-Hạnh phúc"),
    Slip("TN01", "ke_hoach/day_du.json", "Tự do", "Tự Do"),
    Slip("SK01", "cong_van/day_du.json", "Số: 05", "Số 05"),
    Slip("SK02", "cong_van/day_du.json", "Số: 05", "Số: 5"),
    Slip("SK03", "cong_van/day_du.json", "05/", "05 /"),
    Slip("SK03", "cong_van/day_du.json", "BCĐCCHC-SNV", "BCĐCCHC–SNV"),
    Slip("SK05", "cong_van/day_du.json", "Số:", "SỐ:"),
    Slip("SK07", "cong_van/day_du.json", "05/BCĐCCHC", "05/CV"),
    Slip("DD02", "cong_van/day_du.json", "Đồng, ngày", "Đồng ngày"),
    Slip("DD03", "cong_van/day_du.json", "ngày 03 tháng 02 năm", "ngày 3 tháng 02 năm"),
    Slip("DD04", "cong_van/day_du.json", "tháng 02 năm", "tháng 2 năm"),
    Slip("DD06", "cong_van/day_du.json", "ngày 03 tháng 02 năm 2026", "ngày 03/02/2026"),
    Slip("DD07", "cong_van/day_du.json", "Lâm Đồng, ngày", "LÂM ĐỒNG, ngày"),
    Slip("TL07", "cong_van/day_du.json", "V/v ", "V/v: "),
    Slip("KG04", "cong_van/day_du.json", "thuộc tỉnh;", "thuộc tỉnh,"),
    Slip("NN03", "cong_van/day_du.json", "Như trên;", "Như trên,"),
    Slip("NN04", "cong_van/day_du.json", "Lưu: VT", "Lưu VT"),
    Slip("NN05", "cong_van/day_du.json", "Như trên;", "Như kính gửi;"),
    Slip("ND07", "cong_van/day_du.json", "./.", "."),
]


def spoilt(slip: Slip) -> bytes:
    content = documents.made(documents.bundle(slip.sample)).write()
    opened = docx.Document(io.BytesIO(content))
    found = 0
    for paragraph in documents.paragraphs(opened):
        for run in paragraph.runs:
            if slip.right in run.text:
                run.text = run.text.replace(slip.right, slip.wrong)
                found += 1
    assert found, f"«{slip.right}» stands nowhere in {slip.sample}"
    written = io.BytesIO()
    opened.save(written)
    return written.getvalue()


def test_slips_of_words_are_told_by_their_rule_alone() -> None:
    missed, loud = [], []
    for slip in SLIPS:
        before = told(documents.made(documents.bundle(slip.sample)).write())
        now = told(spoilt(slip))
        if slip.rule not in now:
            missed.append(slip)
        if now - before - {slip.rule}:
            loud.append((slip, sorted(now - before - {slip.rule})))
    assert not missed
    assert not loud
