"""Each measured trap of docxtpl 0.20.2, as a property of our own rendering."""

from __future__ import annotations

import unicodedata

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.errors import Defect
from generator.ooxml.build import root, w
from generator.ooxml.names import NAMESPACES, W
from generator.ooxml.package import Package
from generator.rendering.template import compile_template

CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
KINDS = {"document": "document.main", "header1": "header", "footer1": "footer", "footnotes": "footnotes"}


def paragraph(text: str) -> etree._Element:
    return w("p", w("r", w("t", text)))


def template(body: list[etree._Element] | str, **others: str) -> bytes:
    """A template with this body; other parts (`header1="{{ x }}"`) hold one paragraph each."""
    elements = [paragraph(body)] if isinstance(body, str) else body
    parts = {"document": root("document", w("body", *elements))}
    tags = {"header1": "hdr", "footer1": "ftr", "footnotes": "footnotes"}
    for name, text in others.items():
        inner = w("footnote", paragraph(text), id=2) if name == "footnotes" else paragraph(text)
        parts[name] = root(tags[name], inner)
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}{KINDS[name]}+xml"/>' for name in parts
    )
    rels = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}{name.rstrip("1")}" Target="{name}.xml"/>'
        for n, name in enumerate(others, start=1)
    )
    package = Package({})
    package.put("[Content_Types].xml", CONTENT_TYPES.format(overrides=overrides).encode())
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    )
    package.put(
        "_rels/.rels",
        relationships.format(
            f'<Relationship Id="rId1" Type="{OFFICE}officeDocument" Target="word/document.xml"/>'
        ).encode(),
    )
    package.put("word/_rels/document.xml.rels", relationships.format(rels).encode())
    for name, element in parts.items():
        package.put(f"word/{name}.xml", element)
    return package.write()


def words(package: Package, part: str = "document") -> str:
    """The words of a part, paragraphs joined by |, breaks shown as /."""
    found = []
    for element in package.xml(f"word/{part}.xml").iter(W + "p"):
        pieces = [node.text or "" if node.tag == W + "t" else "/" for node in element.iter(W + "t", W + "br")]
        found.append("".join(pieces))
    return "|".join(found)


def rendered(
    body: list[etree._Element] | str, context: dict[str, object], part: str = "document", **others: str
) -> str:
    return words(compile_template(template(body, **others)).render(context), part)


def test_missing_name_is_an_error_that_names_it() -> None:
    with pytest.raises(Defect, match="trich_yeu"):
        rendered("V/v {{ trich_yeu }}", {})


def test_missing_name_in_a_condition_is_an_error_too() -> None:
    with pytest.raises(Defect, match="co_quan"):
        rendered([paragraph("{%p if co_quan %}"), paragraph("có"), paragraph("{%p endif %}")], {})


def test_ampersand_and_less_than_of_the_data_arrive_whole() -> None:
    assert rendered("Kính gửi: {{ x }}.", {"x": "Sở GD&ĐT <b>R&D</b> &amp;"}) == "Kính gửi: Sở GD&ĐT <b>R&D</b> &amp;."


@pytest.mark.parametrize("part", ["document", "header1", "footer1", "footnotes"])
@pytest.mark.parametrize(
    "typed", ["{{ bi_mat }}", "{% for x in y %}", "{# z #}", "{_{ a }_}", "{_% b %_}", "{%p if c %}", "{{ '{{' }}"]
)
def test_tags_typed_in_the_data_stay_text_in_every_part(part: str, typed: str) -> None:
    others = {} if part == "document" else {part: "{{ x }}"}
    body = "{{ x }}" if part == "document" else "thân"
    assert rendered(body, {"x": typed, "bi_mat": "LỘ"}, part, **others) == typed


def test_footnotes_of_a_document_with_several_sections_are_rendered_once() -> None:
    sections = [w("p", w("pPr", w("sectPr", w("type", val="nextPage")))) for _ in range(3)]
    raw = template([*sections, paragraph("thân"), w("sectPr")], footnotes="{{ x }}")
    made = compile_template(raw).render({"x": "{{ bi_mat }}", "bi_mat": "LỘ"})
    assert words(made, "footnotes") == "{{ bi_mat }}"


@pytest.mark.parametrize(
    "code",
    [
        "{{ x.__class__.__mro__ }}",
        "{{ x.format.__globals__ }}",
        "{{ ''.__class__ }}",
        "{{ x['__class__'] }}",
        "{{ range(9) }}",
        "{{ cycler.__init__ }}",
        "{{ lipsum }}",
        "{{ x | attr('__class__') }}",
        "{{ x.upper() }}",
        "{{ 'a' * 999999999 }}",
        "{{ self._TemplateReference__context }}",
        "{% import 'os' as os %}",
        "{% include 'word/settings.xml' %}",
        "{% set x = 1 + 1 %}{{ x }}",
    ],
)
def test_template_code_cannot_reach_python_or_burn_time(code: str) -> None:
    with pytest.raises(Defect):
        rendered(code, {"x": "chữ"})


@pytest.mark.parametrize("value", [None, True, 1.5, ["a"], {"a": 1}])
def test_what_is_no_text_never_prints(value: object) -> None:
    with pytest.raises(Defect, match="không phải chữ"):
        rendered("{{ x }}", {"x": value})


def test_tag_typed_decomposed_is_found() -> None:
    decomposed = unicodedata.normalize("NFD", "{{ địa_danh }}")
    assert rendered(decomposed, {"địa_danh": "Cao Bằng"}) == "Cao Bằng"


def test_tag_split_over_runs_by_formatting_is_found() -> None:
    runs = w("p", w("r", w("t", "{{ tri")), w("r", w("rPr", w("b")), w("t", "ch_yeu }}")))
    assert rendered([runs], {"trich_yeu": "một câu"}) == "một câu"


@pytest.mark.parametrize("broken", ["{{ x", "x }}", "{ { x }}", "{% if x %}", "{{ x y }}", "{{ 1x }}", "{% endfor %}"])
def test_mistyped_tag_is_a_defect_not_text_on_the_page(broken: str) -> None:
    with pytest.raises(Defect):
        rendered(broken, {"x": "chữ"})


def test_line_break_and_tab_of_a_name_become_those_of_word() -> None:
    made = compile_template(template("{{ x }}")).render({"x": "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\tA"})
    assert words(made) == "ỦY BAN NHÂN DÂN/TỈNH CAO BẰNGA"
    assert len(list(made.xml("word/document.xml").iter(W + "tab"))) == 1


def test_loop_and_presence_leave_no_empty_paragraph_behind() -> None:
    body = [paragraph("{%p for x in xs %}"), paragraph("{{ x }}"), paragraph("{%p endfor %}"),
            paragraph("{%p if y %}"), paragraph("{{ y }}"), paragraph("{%p endif %}")]  # fmt: skip
    assert rendered(body, {"xs": ("a", "b"), "y": None}) == "a|b"


def test_part_that_would_be_cut_short_is_a_defect() -> None:
    from markupsafe import Markup

    with pytest.raises(Defect, match="không hợp lệ"):
        rendered("{{ x }}", {"x": Markup("</w:t></w:r>")})


def test_same_context_gives_the_same_bytes_twice() -> None:
    raw = template("{{ x }}", header1="{{ x }}")
    first, second = (compile_template(raw).render({"x": "a"}).write() for _ in range(2))
    assert first == second


def test_word_processor_library_reads_what_was_made(tmp_path: object) -> None:
    import io

    made = compile_template(template("Số: {{ x }}")).render({"x": "05/SNV-VP"})
    assert [p.text for p in docx.Document(io.BytesIO(made.write())).paragraphs] == ["Số: 05/SNV-VP"]


# Any text that JSON may carry and the loader admits: no control characters, no surrogates.
ADMITTED = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=60)


@given(ADMITTED)
def test_any_text_of_the_data_stands_in_the_document_as_it_was(text: str) -> None:
    assert rendered("{{ x }}", {"x": text}) == text


def test_namespace_prefix_of_made_pieces_is_the_one_of_the_part() -> None:
    from generator import profiles
    from generator.bundle.values import Block, Run
    from generator.rendering import pieces
    from generator.units import Mm

    block = Block("noi_dung", (Run("a & {{ b }}"),), keep_next=True)
    made = compile_template(template([paragraph("{{p ke }}"), paragraph("{{p than }}")])).render(
        {
            "ke": pieces.rule("VBDuongKe", Mm(10), Mm(20)),
            "than": pieces.body([block], profiles.load()),
        }
    )
    body = made.xml("word/document.xml")
    indents = body.find(f".//{W}ind")
    assert indents is not None
    # 10 mm = 567 twips, 20 mm = 1134 twips
    assert (indents.get(W + "left"), indents.get(W + "right")) == ("567", "1134")
    assert words(made) == "|a & {{ b }}"
    assert body.find(f".//{W}keepNext") is not None
    assert set(body.nsmap.values()) <= set(NAMESPACES.values())
