"""Profile → Word styles: one named style a component, so that no number of the page stands in a template.

Reads: a profile. Gives: the styles part (ECMA-376 Part 1, 17.7). Every property is written out, also where it equals
the default: what a style says does not depend on what it is based on, and a maintainer sees it in Word's dialog.
"""

from __future__ import annotations

from lxml import etree

from generator.ooxml.build import root, w
from generator.profiles.model import Component, Profile
from generator.units import Length

_ON_OFF = {True: {}, False: {"val": "0"}}


def styles_part(profile: Profile) -> etree._Element:
    """The root of `word/styles.xml`: document defaults, Word's four built-in defaults, one style a component."""
    font = str(profile.page["font"].target)
    styled = [component for component in profile.components.values() if component.style_id]
    return root("styles", _defaults(font, profile), *_built_in(), *(_style(component, profile) for component in styled))


def _defaults(font: str, profile: Profile) -> etree._Element:
    fonts = w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    size = profile.length("default_size")
    return w(
        "docDefaults",
        w("rPrDefault", w("rPr", fonts, *_size(size), w("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA"))),
        w("pPrDefault", w("pPr", _spacing({"line": profile.layout["default_line"].target}))),
    )


def _built_in() -> list[etree._Element]:
    margins = [w(edge, w=0, type="dxa") for edge in ("top", "left", "bottom", "right")]
    return [
        w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=1, styleId="Normal"),
        w(
            "style", w("name", val="Default Paragraph Font"), w("uiPriority", val=1), w("semiHidden"),
            type="character", default=1, styleId="DefaultParagraphFont",
        ),
        w(
            "style", w("name", val="Normal Table"), w("uiPriority", val=99), w("semiHidden"),
            w("tblPr", w("tblInd", w=0, type="dxa"), w("tblCellMar", *margins)),
            type="table", default=1, styleId="TableNormal",
        ),
        w(
            "style", w("name", val="No List"), w("uiPriority", val=99), w("semiHidden"),
            type="numbering", default=1, styleId="NoList",
        ),
    ]  # fmt: skip


def _style(component: Component, profile: Profile) -> etree._Element:
    base = profile.component(component.based_on).style_id if component.based_on else None
    is_character = component.style_kind == "character"
    return w(
        "style",
        w("name", val=str(component.style)),
        w("basedOn", val=base or ("DefaultParagraphFont" if is_character else "Normal")),
        w("qFormat"),
        None if is_character else w("pPr", *paragraph_properties(component)),
        w("rPr", *run_properties(component)),
        type=component.style_kind,
        customStyle=1,
        styleId=str(component.style_id),
    )


def paragraph_properties(component: Component) -> list[etree._Element]:
    """The children of `w:pPr` in the order of the schema (CT_PPrBase)."""
    value = _targets(component)
    found: list[etree._Element | None] = [
        w("keepNext", **_ON_OFF[bool(value["keep_next"])]) if "keep_next" in value else None,
        w("keepLines", **_ON_OFF[bool(value["keep_lines"])]) if "keep_lines" in value else None,
        w("widowControl", **_ON_OFF[bool(value.get("widow_control", True))]),
        _borders(value),
        _spacing(value),
        _indents(value),
        w("jc", val=str(value["align"])) if "align" in value else None,
    ]
    return [element for element in found if element is not None]


def run_properties(component: Component) -> list[etree._Element]:
    """The children of `w:rPr` in the order of the schema (EG_RPrBase)."""
    value = _targets(component)
    found: list[etree._Element] = []
    for name, tags in (("bold", ("b", "bCs")), ("italic", ("i", "iCs"))):
        if name in value:
            found += [w(tag, **_ON_OFF[bool(value[name])]) for tag in tags]
    if "hidden" in value:
        found.append(w("vanish", **_ON_OFF[bool(value["hidden"])]))
    if "color" in value:
        found.append(w("color", val=str(value["color"])))
    if "size" in value:
        found += _size(value["size"])
    return found


def _targets(component: Component) -> dict[str, object]:
    return {name: requirement.target for name, requirement in component.requirements.items()}


def _size(size: object) -> list[etree._Element]:
    if not isinstance(size, Length):
        raise TypeError(f"a size is a length, not {size!r}")
    return [w("sz", val=size.half_points), w("szCs", val=size.half_points)]


def _spacing(value: dict[str, object]) -> etree._Element:
    """Spacing in twips; a line ratio counts in 240ths (17.3.1.33), an exact line in twips."""
    before, after = (_twips(value.get(name)) for name in ("before", "after"))
    if exact := value.get("line_exact"):
        return w("spacing", before=before, after=after, line=_twips(exact), lineRule="exact")
    ratio = value.get("line", 1.0)
    if not isinstance(ratio, float | int):
        raise TypeError(f"a line ratio is a number, not {ratio!r}")
    return w("spacing", before=before, after=after, line=round(ratio * 240), lineRule="auto")


def _indents(value: dict[str, object]) -> etree._Element:
    """Indents in twips; a negative first line is Word's hanging indent."""
    left, right, first = (_twips(value.get(name, 0)) for name in ("left", "right", "first_line"))
    if first < 0:
        return w("ind", left=left, right=right, hanging=-first)
    return w("ind", left=left, right=right, firstLine=first)


def _borders(value: dict[str, object]) -> etree._Element | None:
    """The drawn line of a component: width in eighths of a point, gap to the text in points (17.3.4)."""
    weight, gap = value.get("rule_weight"), value.get("rule_gap")
    if not isinstance(weight, Length):
        return None
    space = round(gap.pt) if isinstance(gap, Length) else 0
    line = w(
        str(value["rule_edge"]), val=str(value["rule_style"]), sz=round(weight.pt * 8), space=space, color="000000"
    )
    return w("pBdr", line)


def _twips(length: object) -> int:
    return length.twips if isinstance(length, Length) else 0
