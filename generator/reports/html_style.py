"""The style sheet of the report: for the screen, and for A4.

Lengths of text are in rem, so that one number scales all of it: a browser prints at 10.5 pt, and wkhtmltopdf, which
shrinks what it prints (`drawing.html.sheets`), is given pixels of its own. Neither grid nor flexible boxes nor
variables, which that printer does not know. Colours have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

_COLOURS = {"loi": "#b3261e", "canh-bao": "#8a4b00", "luu-y": "#1f5a96", "xem-lai": "#5b3fa0"}
_SHEET = """\
*{margin:0;padding:0;box-sizing:border-box}
body{font-family:"Times New Roman",Tinos,"Liberation Serif",serif;font-size:1rem;line-height:1.4;color:#111;\
background:#fff;overflow-wrap:break-word;word-wrap:break-word}
header,main,footer{display:block;max-width:62rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.2}
h2{font-size:1.25rem;line-height:1.3;margin:1.4rem 0 .6rem;border-bottom:1px solid #999}
h2{page-break-after:avoid;break-after:avoid}
h3{font-size:1rem;line-height:1.4}
section{display:block}
header p{margin-top:.35rem}
.ket-luan{font-weight:bold;font-size:1.15rem;padding:.5rem .7rem;border:2px solid #595959;margin:.6rem 0}
.ket-luan.dung{border-color:#1b6e3c}
.ket-luan.sai{border-color:#b3261e}
.phu{color:#444}
figure{display:block;margin:.6rem auto 1rem;max-width:44rem;page-break-inside:avoid;break-inside:avoid}
figcaption{text-align:center;color:#444;margin-bottom:.2rem}
svg{display:block;width:100%}
.giay{fill:#fff;stroke:#999}
.vet{fill-opacity:.16}
svg .so{fill:#fff;font-family:Arial,"Liberation Sans","Liberation Serif",sans-serif;font-weight:bold}
ol{list-style:none}
ol li{page-break-inside:avoid;break-inside:avoid;padding:.45rem 0 .55rem 2.6rem;position:relative;\
border-bottom:1px solid #ccc}
ul li{margin:.2rem 0 .2rem 1.3rem}
li p{margin-top:.15rem}
h3 .so{position:absolute;left:0;top:.45rem;display:inline-block;min-width:1.9rem;height:1.9rem;line-height:1.9rem;\
border-radius:1rem;text-align:center;color:#fff;font-family:Arial,"Liberation Sans","Liberation Serif",sans-serif}
q{quotes:"«" "»"}
.luat{font-style:italic}
dl div{page-break-inside:avoid;break-inside:avoid}
dt{font-weight:bold;margin-top:.8rem}
dd{margin:.1rem 0 .4rem 1.5rem}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}
a{color:#0b4f8a}
footer{color:#444;border-top:1px solid #999}
@page{size:A4;margin:15mm 15mm 15mm 20mm}
@media print{
header,main,footer{max-width:none;padding:0}
footer{margin-top:1rem;padding-top:.4rem}
figure{max-width:%(picture)s}
a{color:inherit;text-decoration:none}
.vet,.dau,.so{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
"""


def style(root: str = "100%", on_paper: str = "10.5pt", picture: str = "122mm") -> str:
    """The sheet. `root` is the size of text on screens, `on_paper` on paper, `picture` the width of a page there."""
    kinds = "".join(
        f".dau.{name},.vet.{name}{{fill:{colour}}}\n"
        f"h3.{name} .so{{background:{colour}}}\nh3.{name} b{{color:{colour}}}\n"
        for name, colour in _COLOURS.items()
    )
    sizes = f"html{{font-size:{root}}}\n@media print{{html{{font-size:{on_paper}}}}}\n"
    return sizes + _SHEET.replace("%(picture)s", picture) + kinds
