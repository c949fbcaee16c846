"""The judge step: a document of ours that breaks a rule of form is our defect; what its words break is told."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from docx.shared import Mm
from pages import bundles
from support import documents

from generator import layout, profiles, resources
from generator.api import documents as making
from generator.api.judging import judged
from generator.cli.run import run
from generator.errors import Defect
from generator.rules.register import rules

PROFILE = profiles.load("nd30_2020")
LETTER = resources.folder("samples") / "cong_van" / "toi_thieu.json"


def narrowed(raw: bytes) -> bytes:
    """The same file with a left margin of 25 mm."""
    opened = docx.Document(io.BytesIO(raw))
    opened.sections[0].left_margin = Mm(25)
    written = io.BytesIO()
    opened.save(written)
    return written.getvalue()


def test_rules_of_form_are_rules_and_none_of_them_is_about_words() -> None:
    ours = set(PROFILE.words["trinh_bay"]["cua_mau"])
    assert ours <= set(rules())
    assert not {code for code in ours if code[:2] in ("VH", "VD", "CH", "CC")}


def test_what_the_words_break_is_told_with_its_page_and_stops_nothing() -> None:
    data = documents.bundle("thuc_te/cong_van_1269_cao_bang.json")
    found = judged(layout.read(documents.made(data)), data, PROFILE, None)
    assert {one.code for one in found} >= {"CH01", "VD01", "CH03"}
    assert {one.page for one in found} == {1, 2}


def test_a_wrong_look_is_our_defect_and_is_named() -> None:
    data = documents.bundle("cong_van/day_du.json")
    document = layout.read(narrowed(documents.made(data).write()))
    with pytest.raises(Defect, match=r"TR03 .*25\u00a0mm"):
        judged(document, data, PROFILE, None)


def test_nothing_is_written_of_a_document_whose_look_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = making.template("cong_van")
    monkeypatch.setattr(making, "template", lambda _slug: narrowed(whole))  # a shipped template gone wrong
    out = tmp_path / "a.docx"
    assert run(["render", str(LETTER), "-o", str(out), "--pdf"]) == 70
    assert "trái quy định về trình bày nên không được ghi" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_bundles_made_by_chance_are_never_our_defect(soak: bool) -> None:
    for number in range(200 if soak else 20):
        data = bundles.bundle(number)
        judged(layout.read(documents.made(data)), data, PROFILE, None)


def test_words_that_look_like_components_are_no_defect(tmp_path: Path) -> None:
    data = json.loads(LETTER.read_text(encoding="utf-8"))
    data["noi_dung"] = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 1/QĐ-A", "QUYẾT ĐỊNH",
        "Kính gửi: Sở Nội vụ", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Phụ lục I",
        "Hà Nội, ngày 01 tháng 02 năm 2024", "V/v làm việc này", "_____", "Điều 1. A", "I. B", "a) c", "| a | b |",
        "|---|---|",
    ]  # fmt: skip
    path = tmp_path / "a.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    assert run(["render", str(path)]) == 0
