"""The profile and the law beside it: every value stands on words that are really there."""

import re
import unicodedata

import pytest
from support.law import LAW, folded, passage

from generator.findings import Severity
from generator.profiles import Component, Requirement, ids, load

PROFILES = [load(profile_id) for profile_id in ids()]
PLACED: list[tuple[str, Requirement]] = [
    (place, requirement)
    for profile in PROFILES
    for where, requirements in (
        ("page", profile.page),
        ("layout", profile.layout),
        ("tolerances", profile.tolerances),
        *((component.key, component.requirements) for component in profile.components.values()),
    )
    for name, requirement in requirements.items()
    if (place := f"{profile.id}: {where}.{name}")
]
QUOTED = [(place, requirement) for place, requirement in PLACED if requirement.quote is not None]


def components() -> list[Component]:
    return [component for profile in PROFILES for component in profile.components.values()]


@pytest.mark.parametrize(("place", "requirement"), QUOTED, ids=[place for place, _ in QUOTED])
def test_quote_stands_word_for_word_in_the_clause_it_names(place: str, requirement: Requirement) -> None:
    assert requirement.clause
    assert folded(requirement.quote or "") in passage(requirement.clause), place


def test_clause_of_every_requirement_and_component_is_in_the_text() -> None:
    for clause in {each.clause for _, each in PLACED} | {each.clause for each in components()}:
        if clause:
            assert passage(clause)


def test_words_of_the_law_have_quote_and_clause() -> None:
    bare = [place for place, each in PLACED if each.basis in ("text", "table") and not (each.quote and each.clause)]
    assert bare == []


def test_target_lies_in_the_range_of_the_law() -> None:
    assert [place for place, each in PLACED if not each.admits(each.target)] == []


def test_choice_of_ours_gives_its_reason_and_claims_no_law() -> None:
    for place, each in PLACED:
        if each.basis == "choice":
            assert each.why, place
            assert (each.min, each.max, each.allowed, each.quote, each.rule) == (None, None, (), None, None), place
            assert each.severity is Severity.INFO, place
        else:
            assert each.why is None, place


def test_error_needs_words_or_table_of_the_law() -> None:
    errors = [(place, each.basis) for place, each in PLACED if each.severity is Severity.ERROR]
    assert [place for place, basis in errors if basis not in ("text", "table")] == []


def test_rule_codes_are_two_letters_and_two_digits() -> None:
    coded = [(place, each.rule) for place, each in PLACED if each.rule is not None]
    assert [place for place, code in coded if not re.fullmatch(r"[A-Z]{2}\d\d", code)] == []


def test_style_ids_are_ascii_and_unique_and_names_unique() -> None:
    for profile in PROFILES:
        styled = [component for component in profile.components.values() if component.style_id]
        assert len({component.style_id for component in styled}) == len(styled)
        assert len({component.style for component in styled}) == len(styled)
        for component in styled:
            assert (component.style_id or "").isascii()
            assert (component.style or "").startswith("VB ")
            # Word compares style names without case and takes a comma for the start of an alias (17.7.4.9).
            assert "," not in (component.style or "")
        assert len({(component.style or "").casefold() for component in styled}) == len(styled)


def test_names_of_other_components_exist() -> None:
    naming = ("centered_under", "level_with", "follows", "precedes", "rule_under", "like", "same_size_as")
    for profile in PROFILES:
        for component in profile.components.values():
            for name in naming:
                if name in component:
                    assert component[name].target in profile.components, f"{component.key}.{name}"


def test_every_box_of_the_diagram_has_a_component() -> None:
    # Phụ lục I, Phần I, Mục IV, khoản 1: the numbers of the diagram; Phần II, Mục II, khoản 3: those of a paper copy.
    boxes = {component.box for component in load("nd30_2020").components.values()}
    main = {"1", "2", "3", "4", "5a", "5b", "6", "7a", "7b", "7c", "8", "9a", "9b"}
    others = {"10a", "10b", "11", "12", "13", "14"}
    copy = {f"Bản sao {number}" for number in ["1", "2", "3", "4", "5a", "5b", "6", "7"]}
    assert boxes - {None} == main | others | copy


def test_abbreviations_are_those_of_the_official_table() -> None:
    profile = load("nd30_2020")
    # The table spells "uỷ" once where the rest of the decree has "ủy".
    table = passage("Phụ lục III, Mục I").replace("Giấy uỷ quyền", "Giấy ủy quyền")
    types, _, copies = table.partition(" Bản sao văn bản ")
    for listed, official in ((profile.type_abbreviations, types), (profile.copy_abbreviations, copies)):
        rows = [f"{number}. {name} {short}" for number, (name, short) in enumerate(listed.items(), start=1)]
        assert official.endswith(" ".join(rows))


def test_law_beside_the_profile_is_composed_text() -> None:
    for file in LAW.glob("*.txt"):
        text = file.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text)
        assert "  " not in text
