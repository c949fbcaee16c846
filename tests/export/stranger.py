"""Word files as a stranger might send them: each would like to draw in a file of the machine that prints it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from PIL import Image

MAGENTA = (255, 0, 255)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="svg" ContentType="image/svg+xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="docx" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def relationship(key: str, kind: str, target: str, mode: str = 'TargetMode="External"') -> str:
    return f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}" {mode}/>'


def docx(body: str = "", relationships: str = "", parts: dict[str, bytes] | None = None) -> bytes:
    """A minimal Word file that says "Nghị định" after the given body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELS.format(relationship("d", "officeDocument", "word/document.xml", "")))
        archive.writestr(
            "word/document.xml",
            f"<w:document {_NAMESPACES}><w:body>{body}<w:p><w:r><w:t>Nghị định</w:t></w:r></w:p></w:body></w:document>",
        )
        archive.writestr("word/_rels/document.xml.rels", _RELS.format(relationships))
        for name, raw in (parts or {}).items():
            archive.writestr(name, raw)
    return out.getvalue()


def picture(blip: str) -> str:
    """A picture of 72 pt in a paragraph; `blip` is `r:link="…"` or `r:embed="…"`."""
    return (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="x"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill><a:blip {blip}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"/>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def secret(folder: Path) -> Path:
    """A picture that the stranger does not have: all magenta, a colour that no document of ours prints."""
    path = folder / "bi_mat.png"
    Image.new("RGB", (40, 40), MAGENTA).save(path)
    return path


def svg(href: str) -> bytes:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="72" height="72">'
        f'<image xlink:href="{href}" width="72" height="72"/></svg>'
    ).encode()


def attempts(file: Path) -> dict[str, bytes]:
    """Word files that each try another way to have `file` printed, by the way's name."""
    address, text = file.as_uri(), file.with_suffix(".txt").as_uri()
    linked = docx(picture('r:link="i"'), relationship("i", "image", address))
    return {
        "anh_lien_ket": linked,
        "anh_qua_hyperlink": docx(picture('r:link="i"'), relationship("i", "hyperlink", address)),
        "anh_nhung_ngoai": docx(picture('r:embed="i"'), relationship("i", "image", address)),
        "anh_khong_ghi_che_do": docx(picture('r:link="i"'), relationship("i", "image", address, "")),
        "docx_trong_docx": docx(
            '<w:altChunk r:id="i"/>', relationship("i", "aFChunk", "a.docx", ""), {"word/a.docx": linked}
        ),
        "svg": docx(picture('r:embed="i"'), relationship("i", "image", "a.svg", ""), {"word/a.svg": svg(address)}),
        "svg_mang_ten_png": docx(
            picture('r:embed="i"'), relationship("i", "image", "a.png", ""), {"word/a.png": b" " * 90 + svg(address)}
        ),
        "vml": docx(
            '<w:p><w:r><w:pict><v:shape style="width:72pt;height:72pt">'
            f'<v:imagedata r:id="i" r:href="i" src="{address}" o:href="{address}"/></v:shape></w:pict></w:r></w:p>',
            relationship("i", "image", address),
        ),
        "truong_includepicture": docx(_field(f'INCLUDEPICTURE "{address}" \\d')),
        "truong_includetext": docx(_field(f'INCLUDETEXT "{text}"')),
        "tai_lieu_con": docx('<w:p><w:subDoc r:id="i"/></w:p>', relationship("i", "subDocument", text)),
        "altchunk_ngoai": docx('<w:altChunk r:id="i"/>', relationship("i", "aFChunk", text)),
    }


def _field(instruction: str) -> str:
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>cũ</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
