"""What can go wrong when LibreOffice works, each as the exception to raise: said alike by single run and pool."""

from __future__ import annotations

from generator.errors import Missing, Refused, Unreadable


def absent() -> Missing:
    """There is no LibreOffice."""
    return Missing(
        "Máy này chưa có LibreOffice nên không in được bằng cách này. Xin cài LibreOffice Writer "
        "(Debian, Ubuntu: apt install libreoffice-writer-nogui; Windows, macOS: bộ cài tại libreoffice.org), "
        "hoặc in bằng bộ in có sẵn (--engine typst)."
    )


def too_slow(timeout: float) -> Refused:
    """The time limit, in seconds, is over."""
    shown = f"{timeout:g}".replace(".", ",")
    return Refused(
        f"LibreOffice chưa in xong sau {shown}\N{NO-BREAK SPACE}giây nên đã bị dừng; không có tệp nào "
        "được ghi. Xin thử lại, hoặc in bằng bộ in có sẵn (--engine typst)."
    )


def unprinted(name: str, said: str) -> Unreadable:
    """No PDF came of the file of that name ("" for a file without one); `said` is LibreOffice's own account."""
    shown = f" «{name}»" if name else ""
    error = Unreadable(f"LibreOffice không in được tệp{shown}; tệp có thể đã bị hỏng.")
    error.add_note(said)
    return error


def no_converter() -> Missing:
    """There is no LibreOffice to read an older Word file with."""
    return Missing(
        "Tệp này là Word 97-2003 (.doc); cần LibreOffice để đọc mà máy này chưa có. Xin mở bằng Word rồi lưu lại thành "
        ".docx, hoặc cài LibreOffice Writer (Debian, Ubuntu: apt install libreoffice-writer-nogui; Windows, macOS: "
        "bộ cài tại libreoffice.org)."
    )


def unconverted(said: str) -> Unreadable:
    """No .docx came of an older Word file; `said` is LibreOffice's own account."""
    error = Unreadable(
        "LibreOffice không đọc được tệp Word 97-2003 (.doc) này; tệp có thể đã bị hỏng hoặc đã đặt mật khẩu. "
        "Xin mở bằng Word rồi lưu lại thành .docx."
    )
    error.add_note(said)
    return error


def not_archival() -> Missing:
    """The PDF was asked for as PDF/A and is not."""
    return Missing(
        "LibreOffice của máy này không ghi được PDF/A-2b. Xin cài bản 7.4 trở lên, "
        "hoặc in bằng bộ in có sẵn (--engine typst)."
    )
