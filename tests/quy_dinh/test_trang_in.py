"""The decree's figures, typed by hand from Phụ lục I, against what is printed: read with pdfplumber in the PDFs of both
engines, and with python-docx in the file. Nothing here asks our profile or our reader.
"""

from __future__ import annotations

from functools import cache

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from support import documents, pages

from generator import layout
from generator.api.pages import draw
from generator.export import libreoffice

# Beginning of a line, sizes allowed (Mục V), bold, italic.
FIGURES = [
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (12, 13), True, False),
    ("Độc lập - Tự do - Hạnh phúc", (13, 14), True, False),
    ("ỦY BAN NHÂN DÂN", (12, 13), False, False),
    ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", (12, 13), True, False),
    ("Số: 1269/SGD&ĐT-VP", (13, 13), False, False),
    ("Cao Bằng, ngày 19 tháng 7 năm 2022", (13, 14), False, True),
    ("V/v cung cấp", (12, 13), False, False),
    ("Kính gửi:", (13, 14), False, False),
    ("Căn cứ Thông tư 21/2020/TT-BGDĐT", (13, 14), False, False),
    ("Nơi nhận:", (12, 12), True, True),
    ("- Như trên;", (11, 11), False, False),
    ("- Lưu: VT, VP.", (11, 11), False, False),
    ("GIÁM ĐỐC", (13, 14), True, False),
    ("Vũ Văn Dương", (13, 14), True, False),
]
FACES = {(False, False): "LiberationSerif", (True, False): "LiberationSerif-Bold",
         (False, True): "LiberationSerif-Italic", (True, True): "LiberationSerif-BoldItalic"}  # fmt: skip
TIMES = {(False, False): "TimesNewRomanPSMT", (True, False): "TimesNewRomanPS-BoldMT",
         (False, True): "TimesNewRomanPS-ItalicMT", (True, True): "TimesNewRomanPS-BoldItalicMT"}  # fmt: skip
# A style of the file and the same figures, for python-docx.
STYLES = [
    ("VB Quốc hiệu", (12, 13), True, False),
    ("VB Tiêu ngữ", (13, 14), True, False),
    ("VB Cơ quan chủ quản", (12, 13), False, False),
    ("VB Cơ quan ban hành", (12, 13), True, False),
    ("VB Số ký hiệu", (13, 13), False, False),
    ("VB Địa danh thời gian", (13, 14), False, True),
    ("VB Trích yếu công văn", (12, 13), False, False),
    ("VB Kính gửi", (13, 14), False, False),
    ("VB Nội dung", (13, 14), False, False),
    ("VB Căn cứ", (13, 14), False, True),
    ("VB Quyền hạn chức vụ", (13, 14), True, False),
    ("VB Họ tên người ký", (13, 14), True, False),
    ("VB Nơi nhận nhãn", (12, 12), True, True),
    ("VB Nơi nhận mục", (11, 11), False, False),
    ("VB Số trang", (13, 14), False, False),
    ("VB Địa chỉ cơ quan", (11, 12), False, False),
]
ENGINES = ("typst", "libreoffice")


@cache
def letter(engine: str) -> pages.Printed:
    package = documents.made(documents.bundle("thuc_te/cong_van_1269_cao_bang.json"))
    if engine == "libreoffice":
        return pages.read(libreoffice.convert(package.write()))
    return pages.read(draw(layout.read(package))[0])


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("beginning", "sizes", "bold", "italic"), FIGURES)
def test_printed_letters(engine: str, beginning: str, sizes: tuple[float, float], bold: bool, italic: bool) -> None:
    line = letter(engine).line(beginning)
    assert all(sizes[0] <= size <= sizes[1] for size in line.sizes), line.sizes
    assert line.fonts <= {FACES[bold, italic], TIMES[bold, italic]}


@pytest.mark.parametrize("engine", ENGINES)
def test_page_is_a4_and_the_text_keeps_within_the_margins(engine: str) -> None:
    shown = letter(engine)
    for width, height in shown.sizes:
        assert (width, height) == (pytest.approx(210, abs=0.3), pytest.approx(297, abs=0.3))
    body = [line for line in shown.lines if line.baseline > 20]
    # Mục I, khoản 3: 20-25 above and below, 30-35 at the left, 15-20 at the right.
    assert 30 <= min(line.left for line in body) + 0.05 <= 35
    assert 15 - 0.3 <= 210 - max(line.right for line in body) <= 20
    assert max(line.baseline for line in body) <= 297 - 20


@pytest.mark.parametrize("engine", ENGINES)
def test_number_and_date_stand_on_one_line(engine: str) -> None:
    shown = letter(engine)
    # Mục II, khoản 4, điểm c
    assert shown.line("Số: 1269").baseline == pytest.approx(shown.line("Cao Bằng,").baseline, abs=0.2)


@pytest.mark.parametrize("engine", ENGINES)
def test_subject_stands_six_points_under_the_number(engine: str) -> None:
    shown = letter(engine)
    # Baseline to baseline: descent and gap of 13 pt (0.216 + 0.042) x 13, the 6 pt of khoản 5 điểm b, ascent of 12 pt
    # 0.891 x 12 = 3.35 + 6 + 10.69 = 20.05 pt = 7.07 mm; an engine may put the gap above or below its line.
    assert shown.line("V/v").baseline - shown.line("Số: 1269").baseline == pytest.approx(7.07, abs=0.25)


@pytest.mark.parametrize("engine", ENGINES)
def test_recipients_stand_level_with_the_title_and_flush_left(engine: str) -> None:
    shown = letter(engine)
    # Mục II, khoản 9, điểm d
    assert shown.line("Nơi nhận:").baseline == pytest.approx(shown.line("GIÁM ĐỐC").baseline, abs=0.3)
    assert shown.line("Nơi nhận:").left == pytest.approx(30, abs=0.5)
    assert shown.line("- Như trên;").left == pytest.approx(30, abs=0.5)


@pytest.mark.parametrize("engine", ENGINES)
def test_columns_are_centred_on_their_own_axis(engine: str) -> None:
    shown = letter(engine)

    def middle(beginning: str) -> float:
        line = shown.line(beginning)
        return (line.left + line.right) / 2

    right = middle("CỘNG HÒA")
    assert middle("Độc lập") == pytest.approx(right, abs=0.3)
    assert middle("Cao Bằng,") == pytest.approx(right, abs=0.3)
    left = middle("SỞ GIÁO DỤC")
    for beginning in ("ỦY BAN", "TỈNH CAO BẰNG", "Số:", "V/v"):
        assert middle(beginning) == pytest.approx(left, abs=0.3)
    assert middle("Vũ Văn Dương") == pytest.approx(middle("GIÁM ĐỐC"), abs=0.3)


@pytest.mark.parametrize(("style", "sizes", "bold", "italic"), STYLES)
def test_styles_of_the_file(style: str, sizes: tuple[float, float], bold: bool, italic: bool) -> None:
    font = documents.opened(documents.made(documents.bundle("cong_van/day_du.json"))).styles[style].font
    assert font.size is not None
    assert sizes[0] <= font.size.pt <= sizes[1]
    assert (bool(font.bold), bool(font.italic)) == (bold, italic)


def test_body_is_justified_indented_and_spaced() -> None:
    style = documents.opened(documents.made(documents.bundle("cong_van/day_du.json"))).styles["VB Nội dung"]
    form = style.paragraph_format
    # Mục II, khoản 6, điểm e: justified, 1 or 1.27 cm, at least 6 pt between paragraphs, single to 1.5 lines.
    assert form.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert round(form.first_line_indent.cm, 2) in (1.0, 1.27)
    assert form.space_before.pt + form.space_after.pt >= 6
    assert 1.0 <= form.line_spacing <= 1.5


def test_file_is_a4_portrait_with_the_margins_of_the_decree() -> None:
    (section,) = documents.opened(documents.made(documents.bundle("cong_van/day_du.json"))).sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert 20 <= section.top_margin.mm + 0.01 <= 25.1
    assert 20 <= section.bottom_margin.mm + 0.01 <= 25.1
    assert 30 <= section.left_margin.mm + 0.01 <= 35.1
    assert 15 <= section.right_margin.mm + 0.01 <= 20.1
    assert section.different_first_page_header_footer
    header = section.header.paragraphs[0]
    assert "PAGE" in header._p.xml
    assert header.style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER


def test_every_letter_is_black_and_times_new_roman() -> None:
    document = documents.opened(documents.made(documents.bundle("cong_van/day_du.json")))
    assert document.element.xpath("//w:color[@w:val!='auto' and @w:val!='000000']") == []
    fonts = {
        value
        for part in (document.element, document.styles.element)
        for element in part.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}rFonts")
        for value in element.attrib.values()
    }
    assert fonts == {"Times New Roman"}
