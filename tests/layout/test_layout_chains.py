"""Random style chains against a second resolver, written from the standard's words and sharing nothing with ours."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.layout.model import Paragraph

IDS = ["S0", "S1", "S2", "S3", "C0", "C1"]
PLAIN = {"sz": st.integers(2, 80).map(str), "color": st.sampled_from(["FF0000", "00FF00", "0000FF"])}
TOGGLES = ["b", "i", "caps", "strike"]
PARAGRAPH = {
    "before": st.integers(0, 400).map(str),
    "after": st.integers(0, 400).map(str),
    "line": st.integers(1, 900).map(str),
}

run = st.fixed_dictionaries({}, optional={**PLAIN, **{name: st.booleans() for name in TOGGLES}})
form = st.fixed_dictionaries({}, optional={**PARAGRAPH, "jc": st.sampled_from(["left", "center", "right", "both"])})
# based_on may name a style of the other type, itself, or nothing that exists
style = st.fixed_dictionaries({"based_on": st.sampled_from([None, "gone", *IDS]), "run": run, "form": form})
document = st.fixed_dictionaries(
    {
        "styles": st.fixed_dictionaries(dict.fromkeys(IDS, style)),
        "default": st.sampled_from([None, "S0", "S3"]),
        "defaults": st.fixed_dictionaries({"run": run, "form": form}),
        "paragraph": st.sampled_from([None, "gone", *IDS]),
        "character": st.sampled_from([None, "gone", *IDS]),
        "direct": st.fixed_dictionaries({"run": run, "form": form}),
    }
)


def run_xml(properties):
    return "".join(
        f'<w:{name} w:val="{int(value) if isinstance(value, bool) else value}"/>' for name, value in properties.items()
    )


def form_xml(properties):
    spacing = " ".join(f'w:{name}="{value}"' for name, value in properties.items() if name != "jc")
    jc = f'<w:jc w:val="{properties["jc"]}"/>' if "jc" in properties else ""
    return (f"<w:spacing {spacing}/>" if spacing else "") + jc


def kind(identity):
    return "paragraph" if identity.startswith("S") else "character"


def styles_xml(case):
    defaults = case["defaults"]
    out = [
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run_xml(defaults['run'])}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{form_xml(defaults['form'])}</w:pPr></w:pPrDefault></w:docDefaults>"
    ]
    for identity, one in case["styles"].items():
        default = ' w:default="1"' if identity == case["default"] else ""
        based_on = f'<w:basedOn w:val="{one["based_on"]}"/>' if one["based_on"] else ""
        out.append(
            f'<w:style w:type="{kind(identity)}"{default} w:styleId="{identity}"><w:name w:val="{identity}"/>{based_on}'
            f"<w:pPr>{form_xml(one['form'])}</w:pPr><w:rPr>{run_xml(one['run'])}</w:rPr></w:style>"
        )
    return "".join(out)


def nearest(case, identity, part, name):
    """The value of a property in a chain, walking up from the style; None when no style of the chain states it."""
    seen = set()
    while identity is not None and identity not in seen and identity in case["styles"]:
        seen.add(identity)
        one = case["styles"][identity]
        if name in one[part]:
            return one[part][name]
        above = one["based_on"]
        identity = above if above and above != "gone" and kind(above) == kind(identity) else None
    return None


def first_of(*values):
    return next((value for value in values if value is not None), None)


@given(document)
def test_computed_values_agree_with_a_naive_resolver(read, case):
    mark = f'<w:pStyle w:val="{case["paragraph"]}"/>' if case["paragraph"] else ""
    style_mark = f'<w:rStyle w:val="{case["character"]}"/>' if case["character"] else ""
    direct = case["direct"]
    body = (
        f"<w:p><w:pPr>{mark}{form_xml(direct['form'])}</w:pPr>"
        f"<w:r><w:rPr>{style_mark}{run_xml(direct['run'])}</w:rPr><w:t>x</w:t></w:r></w:p>"
    )
    block = next(read(body, styles=styles_xml(case)).blocks)
    assert isinstance(block, Paragraph)
    format_, form_ = block.runs[0].format, block.format

    named = case["paragraph"]
    paragraph = named if named in case["styles"] and kind(named) == "paragraph" else case["default"]
    character = (
        case["character"] if case["character"] in case["styles"] and kind(case["character"]) == "character" else None
    )

    def plain(part, name):
        of_character = nearest(case, character, part, name) if part == "run" else None
        return first_of(
            direct[part].get(name), of_character, nearest(case, paragraph, part, name), case["defaults"][part].get(name)
        )

    for name, ours in (("b", "bold"), ("i", "italic"), ("caps", "caps"), ("strike", "strike")):
        if name in direct["run"]:
            expected = direct["run"][name]
        elif case["defaults"]["run"].get(name):
            expected = True
        else:
            expected = bool(nearest(case, paragraph, "run", name)) != bool(nearest(case, character, "run", name))
        assert getattr(format_, ours) is expected, name
    assert format_.size.half_points == int(plain("run", "sz") or 20)
    assert format_.color == (plain("run", "color") or "auto")
    assert form_.align == (plain("form", "jc") or "left")
    assert form_.before.twips == int(plain("form", "before") or 0)
    assert form_.after.twips == int(plain("form", "after") or 0)
    assert form_.line.value == int(plain("form", "line") or 240) / 240
