"""What components are in a page of HTML: headings and their ranks, lists and theirs, its parts.

The rank of a heading is where its component stands in the order in which the regulation divides a text (Phụ lục I,
Phần I, Mục II, khoản 6, điểm c; Mục V, số thứ tự 6b). The rank of a list says which lists lie in which.
"""

from __future__ import annotations

TITLES = {"ten_loai": 0, "trich_yeu_cong_van": 0}
"""Components that head the whole document."""

RANKS = {
    **TITLES, "phu_luc_nhan": 1, "phan": 2, "chuong": 3, "muc": 4, "tieu_muc": 5, "dieu": 6, "muc_la_ma": 7,
    "khoan_tieu_de": 8,
}  # fmt: skip
SECOND_LINES = {
    "ten_loai": "trich_yeu", "phu_luc_nhan": "phu_luc_tieu_de", "phan": "phan_tieu_de", "chuong": "chuong_tieu_de",
    "muc": "muc_tieu_de", "tieu_muc": "tieu_muc_tieu_de",
}  # fmt: skip
LISTS = {
    "kinh_gui_muc": (1, "ul"), "noi_nhan_muc": (1, "ul"), "khoan": (1, "ol"), "diem": (2, "ol"),
    "gach_dau_dong": (3, "ul"), "cong_dau_dong": (4, "ul"),
}  # fmt: skip
DATED = frozenset({"dia_danh_thoi_gian"})

HEADING = frozenset({"quoc_hieu", "tieu_ngu", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_thoi_gian"})
"""A table that holds one of these is the heading of the document; one with a signer or recipients is its end."""

SIGNER = frozenset({"quyen_han_chuc_vu", "ho_ten_nguoi_ky", "ho_ten_sau_chuc_vu"})
RECIPIENTS = "noi_nhan_nhan"
APPENDIX = "phu_luc_nhan"
