"""What each component looks like inside a template: its paragraphs, with the tags that docxtpl fills.

A fragment is presence, a loop, or one printed name; every paragraph carries the component's own style and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lxml import etree

from generator.bundle import duong_ke
from generator.ooxml.build import w
from generator.profiles.model import Profile

Fragment = Callable[[Profile], Sequence[etree._Element]]


def paragraph(profile: Profile, key: str, text: str = "") -> etree._Element:
    """A paragraph in the style of a component; a tag stands alone in its run."""
    style = w("pPr", w("pStyle", val=str(profile.component(key).style_id)))
    return w("p", style, w("r", w("t", text)) if text else None)


def fixed(key: str) -> Fragment:
    """The words that the regulation fixes (Quốc hiệu, Tiêu ngữ, "Nơi nhận:")."""
    return lambda profile: [paragraph(profile, key, str(profile.component(key)["text"].target))]


def printed(key: str, name: str | None = None) -> Fragment:
    """One paragraph that prints a name of the context; the component's key unless another is given."""
    return lambda profile: [paragraph(profile, key, f"{{{{ {name or key} }}}}")]


def present(name: str, inner: Fragment) -> Fragment:
    """A fragment that stands only where the context holds something under a name."""
    return lambda profile: [_tag(f"{{%p if {name} %}}"), *inner(profile), _tag("{%p endif %}")]


def repeated(key: str, name: str) -> Fragment:
    """One paragraph for each item under a name of the context."""
    return lambda profile: [
        _tag(f"{{%p for muc in {name} %}}"),
        paragraph(profile, key, "{{ muc }}"),
        _tag("{%p endfor %}"),
    ]


def piece(name: str) -> Fragment:
    """Paragraphs that the renderer makes whole: lines of computed length, the body."""
    return lambda profile: [_tag(f"{{{{p {name} }}}}")]


def both(*inner: Fragment) -> Fragment:
    """Fragments one after the other."""
    return lambda profile: [element for fragment in inner for element in fragment(profile)]


def absent(name: str, inner: Fragment) -> Fragment:
    """A fragment that stands only where the context holds nothing under a name."""
    return lambda profile: [_tag(f"{{%p if not {name} %}}"), *inner(profile), _tag("{%p endif %}")]


def prefix(key: str) -> Fragment:
    """The words that open a component, alone on their line ("Kính gửi:")."""
    return lambda profile: [paragraph(profile, key, str(profile.component(key)["prefix"].target))]


def rule(key: str, column: str) -> Fragment:
    """The line under words that the regulation fixes: its length is known when the template is built."""

    def made(profile: Profile) -> Sequence[etree._Element]:
        under = profile.component(str(profile.component(key)["rule_under"].target))
        text = str(under["text"].target)
        drawn = duong_ke.under([text], under, profile.component(key), profile.length(column))
        indents = w("ind", left=drawn.twips, right=drawn.twips, firstLine=0)
        return [w("p", w("pPr", w("pStyle", val=str(profile.component(key).style_id)), indents))]

    return made


def _tag(text: str) -> etree._Element:
    return w("p", w("r", w("t", text)))


def page_number(profile: Profile) -> etree._Element:
    """The paragraph of the page header: a PAGE field (17.16.4.1), centred by its style."""
    style = w("pPr", w("pStyle", val=str(profile.component("so_trang").style_id)))
    return w("p", style, w("fldSimple", w("r", w("t", "2")), instr=" PAGE "))


FRAGMENTS: dict[str, Fragment] = {
    "co_quan_chu_quan": present("co_quan_chu_quan", printed("co_quan_chu_quan")),
    "co_quan_ban_hanh": printed("co_quan_ban_hanh"),
    "duong_ke_co_quan": piece("duong_ke_co_quan"),
    "quoc_hieu": fixed("quoc_hieu"),
    "tieu_ngu": fixed("tieu_ngu"),
    "duong_ke_tieu_ngu": rule("duong_ke_tieu_ngu", "header_right_width"),
    "so_ky_hieu": printed("so_ky_hieu"),
    "trich_yeu_cong_van": printed("trich_yeu_cong_van"),
    "dia_danh_thoi_gian": printed("dia_danh_thoi_gian"),
    "ten_loai": printed("ten_loai"),
    "trich_yeu": printed("trich_yeu"),
    "duong_ke_trich_yeu": piece("duong_ke_trich_yeu"),
    "kinh_gui": both(
        present("kinh_gui", printed("kinh_gui")),
        present("kinh_gui_muc", both(prefix("kinh_gui_nhan"), repeated("kinh_gui_muc", "kinh_gui_muc"))),
    ),
    "can_cu": repeated("can_cu", "can_cu"),
    "noi_dung": piece("noi_dung"),
    "noi_nhan": both(fixed("noi_nhan_nhan"), repeated("noi_nhan_muc", "noi_nhan")),
    "quyen_han_chuc_vu": printed("quyen_han_chuc_vu"),
    "chuc_vu_khac": present("chuc_vu_khac", printed("chuc_vu_khac")),
    "ho_ten_nguoi_ky": both(
        present("chuc_vu_khac", printed("ho_ten_sau_chuc_vu", "ho_ten_nguoi_ky")),
        absent("chuc_vu_khac", printed("ho_ten_nguoi_ky")),
    ),
    "dia_chi_co_quan": repeated("dia_chi_co_quan", "dia_chi_co_quan"),
}
