"""Comments in a copy: each at its place, the words untouched, clean for Word and LibreOffice, older comments kept."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree
from openxml_audit import OpenXmlValidator
from support import documents, reported

from generator import layout
from generator.api import report as making
from generator.errors import Refused
from generator.findings import Finding, Outcome, Severity, Spot
from generator.layout.model import paragraphs
from generator.reports.annotate import annotated

MAIN = "word/document.xml"


def finding(*steps: tuple[str, int], part: str = MAIN, quoted: str | None = None) -> Finding:
    return replace(reported.LIGHT, spot=Spot(part, steps), place="chỗ ấy", quoted=quoted)


def built(*texts: str) -> bytes:
    """Paragraphs of one run each."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    return saved(document)


def saved(document: Document) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def body(raw: bytes) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(raw)).read(MAIN))


def comments(raw: bytes) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        if "word/comments.xml" not in archive.namelist():
            return []
        return list(etree.fromstring(archive.read("word/comments.xml")))


def text_of(comment: etree._Element) -> str:
    return "\n".join("".join(p.itertext(qn("w:t"))) for p in comment.iter(qn("w:p")))


def covered(raw: bytes) -> dict[str, str]:
    """The words between the marks of each comment, which must be there in order, by its id."""
    found: dict[str, str] = {}
    is_open: set[str] = set()
    for element in body(raw).iter():
        identity = element.get(qn("w:id")) or ""
        if element.tag == qn("w:commentRangeStart"):
            assert identity not in found
            found[identity] = ""
            is_open.add(identity)
        elif element.tag == qn("w:commentRangeEnd"):
            is_open.remove(identity)
        elif element.tag == qn("w:commentReference"):
            assert identity in found
            assert identity not in is_open
        elif element.tag == qn("w:t"):
            for one in is_open:
                found[one] += element.text or ""
    assert not is_open
    assert [one.get(qn("w:id")) for one in comments(raw)] == sorted(found, key=int)
    return found


def faults(raw: bytes, folder: Path) -> Counter[str]:
    path = folder / "xet.docx"
    path.write_bytes(raw)
    return Counter(str(error) for error in OpenXmlValidator().validate(str(path)).errors)


def test_a_comment_covers_its_paragraph_and_tells_everything() -> None:
    raw, number = annotated(built("Một.", "Hai."), [replace(reported.WRONG, spot=Spot(MAIN, (("đoạn", 2),)))])
    assert number == 1
    assert covered(raw) == {"0": "Hai."}
    (comment,) = comments(raw)
    assert (comment.get(qn("w:author")), comment.get(qn("w:initials"))) == ("vanban", "vb")
    assert text_of(comment).split("\n") == [
        "Lỗi QH02",
        "Quốc hiệu phải in hoa; hiện là chữ thường.",
        "Cũng vậy ở: đoạn 1.",
        "Giá trị này lấy từ: kiểu «X».",
        "Gợi ý: Xin in hoa.",
        "Căn cứ: Phụ lục I, Phần I, Mục II, khoản 1.",
    ]


def test_a_comment_covers_the_runs_that_hold_the_quoted_words() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Căn cứ ")
    paragraph.add_run("Nghị định  số 30")
    paragraph.add_run(" của Chính phủ")
    raw, _ = annotated(saved(document), [finding(("đoạn", 1), quoted="định số 30")])
    assert covered(raw) == {"0": "Nghị định  số 30"}


def test_characters_told_by_the_spot_are_covered() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("một")
    paragraph.add_run("hai")
    paragraph.add_run("ba")
    spot = Spot(MAIN, (("đoạn", 1),), 4, 7)  # "ai" of the second run, "b" of the third
    raw, _ = annotated(saved(document), [replace(reported.LIGHT, spot=spot)])
    assert covered(raw) == {"0": "haiba"}


def test_a_mark_never_stands_in_the_code_of_a_field() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("trước ")
    for kind in ("begin", None, "separate", "12", "end"):
        run = paragraph.add_run("12" if kind == "12" else "")._r
        if kind is None:
            code = OxmlElement("w:instrText")
            code.text = "REF x"
            run.append(code)
        elif kind != "12":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run.append(mark)
    paragraph.add_run(" sau")
    raw, _ = annotated(saved(document), [finding(("đoạn", 1), quoted="12")])
    assert covered(raw) == {"0": "12"}
    tags = [
        child.tag if child.find(qn("w:fldChar")) is None else child.find(qn("w:fldChar")).get(qn("w:fldCharType"))
        for child in body(raw).find(f".//{qn('w:p')}")
    ]
    assert tags.index(qn("w:commentRangeStart")) < tags.index("begin")
    assert tags.index("end") < tags.index(qn("w:commentRangeEnd"))


@pytest.mark.parametrize(
    "spot",
    [None, Spot("word/header1.xml", (("đoạn", 1),)), Spot("word/footnotes.xml", (("chú thích", 1), ("đoạn", 1)))],
    ids=["the file", "a header", "a note"],
)
def test_what_has_no_place_in_the_body_hangs_on_the_first_paragraph_and_says_where(spot: Spot | None) -> None:
    told = replace(reported.LIGHT, spot=spot, place="đầu trang, đoạn 1", quoted="2")
    raw, _ = annotated(built("Một.", "Hai."), [told])
    assert covered(raw) == {"0": "Một."}
    assert "Chỗ: đầu trang, đoạn 1." in text_of(comments(raw)[0])
    assert "Đang ghi: «2»" in text_of(comments(raw)[0])


def test_a_table_has_its_comment_on_the_first_paragraph_in_it() -> None:
    document = docx.Document()
    document.add_paragraph("Trước.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "a", "b"
    raw, _ = annotated(
        saved(document), [finding(("bảng", 1)), finding(("bảng", 1), ("hàng", 1), ("ô", 2), ("đoạn", 1))]
    )
    assert covered(raw) == {"0": "a", "1": "b"}


def test_a_text_box_has_its_comment_on_the_paragraph_that_holds_it() -> None:
    document = docx.Document()
    document.add_paragraph("Đầu.")
    holder = document.add_paragraph("Chủ.")
    box = (
        f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:100pt;height:50pt">'
        "<v:textbox><w:txbxContent><w:p><w:r><w:t>trong hộp</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
        "</w:pict>"
    )
    holder.add_run()._r.append(parse_xml(box))
    raw, _ = annotated(saved(document), [finding(("đoạn", 2), ("hộp chữ", 1), ("đoạn", 1))])
    assert covered(raw) == {"0": "Chủ.trong hộp"}
    assert "Chỗ: chỗ ấy." in text_of(comments(raw)[0])


def test_comments_that_are_there_stay_and_ids_go_on() -> None:
    first, _ = annotated(built("Một.", "Hai."), [finding(("đoạn", 1)), finding(("đoạn", 2))])
    second, _ = annotated(first, [finding(("đoạn", 1))])
    assert covered(second) == {"0": "Một.", "1": "Hai.", "2": "Một."}
    with zipfile.ZipFile(io.BytesIO(second)) as archive:
        assert archive.read("[Content_Types].xml").count(b"comments+xml") == 1
        assert archive.read("word/_rels/document.xml.rels").count(b"relationships/comments") == 1


def test_what_could_not_be_examined_is_one_comment() -> None:
    unseen = [replace(reported.UNSEEN, code=code) for code in ("CQ07", "CQ10")]
    raw, number = annotated(built("Một."), [*unseen, replace(reported.SEEN, outcome=Outcome.REVIEW)])
    assert number == 2
    assert [text_of(one).split("\n")[0] for one in comments(raw)] == ["Cần xem lại DD10", "Không xét được"]
    assert text_of(comments(raw)[1]).split("\n")[1] == "CQ07, CQ10: Chưa có dữ liệu."


def test_hostile_words_are_words() -> None:
    raw, _ = annotated(built("Một."), [replace(reported.LIGHT, message=reported.HOSTILE)])
    assert "<b>&\"'</b>]]><U+202E><U+0007>" in text_of(comments(raw)[0])


def test_a_document_without_a_paragraph_is_refused() -> None:
    document = docx.Document()
    element = document.element.body
    for paragraph in element.findall(qn("w:p")):
        element.remove(paragraph)
    with pytest.raises(Refused, match="không có đoạn văn nào"):
        annotated(saved(document), [finding(("đoạn", 1))])


def test_no_findings_give_the_same_parts() -> None:
    source = built("Một.")
    raw, number = annotated(source, [])
    assert number == 0
    before, after = (zipfile.ZipFile(io.BytesIO(one)) for one in (source, raw))
    assert {name: before.read(name) for name in before.namelist()} == {
        name: after.read(name) for name in after.namelist()
    }


def is_same(source: bytes, raw: bytes) -> bool:
    """Whether words, computed form and everything else of the pages are those of the source."""
    before, after = layout.read(source), layout.read(raw)
    return (before.sections, before.notes, before.properties) == (after.sections, after.notes, after.properties)


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_a_spoiled_sample_stays_valid_with_comments_everywhere(sample: Path, tmp_path: Path) -> None:
    source = documents.made(documents.bundle(sample)).write()
    every = [
        Finding("TR03", Severity.ERROR, "đoạn", "Sai.", spot=Spot(one.place.part, one.place.steps))
        for one in paragraphs(layout.read(source).blocks)
    ]
    raw, number = annotated(source, every)
    assert len(covered(raw)) == number == len(every)
    assert not faults(raw, tmp_path)
    assert is_same(source, raw)


@reported.needs_corpus
@pytest.mark.parametrize("path", reported.CORPUS, ids=lambda path: path.stem)
def test_real_files_keep_their_form_and_get_no_new_fault(path: Path, tmp_path: Path) -> None:
    source, report = path.read_bytes(), reported.checked(path)
    raw, number = making.annotated(path, report)
    assert path.read_bytes() == source
    assert len(covered(raw)) == number
    assert is_same(source, raw)
    if number:
        assert not faults(raw, tmp_path) - faults(source, tmp_path)


@pytest.mark.skipif(shutil.which("soffice") is None and not os.environ.get("CI"), reason="LibreOffice is not here")
def test_libreoffice_opens_the_copy_with_every_comment(tmp_path: Path) -> None:
    path = tmp_path / "sai.docx"
    path.write_bytes(reported.changed(reported.spoiled))
    raw, number = making.annotated(path, reported.checked(path))
    (tmp_path / "nhan_xet.docx").write_bytes(raw)
    profile = (tmp_path / "ho-so").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "odt", "nhan_xet.docx"],
        cwd=tmp_path, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    content = etree.fromstring(zipfile.ZipFile(tmp_path / "nhan_xet.odt").read("content.xml"))
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    notes = list(content.iter(office + "annotation"))
    creators = {note.findtext("{http://purl.org/dc/elements/1.1/}creator") for note in notes}
    assert (len(notes), creators) == (number, {"vanban"})
