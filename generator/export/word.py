"""Printing through Word where it is: Windows with Word installed, asked by a script of Windows PowerShell.

Reads: the bytes of a Word file. Gives: the bytes of a PDF. Raises: Missing where there is no Word, Unreadable when it
cannot print the file, Refused when the time is over.

The file is stripped of what points outside first, opened read only from a private folder, its macros off, no question
asked. Word is not a child of whoever asks for it, so the script writes down which process it has been given, and that
one is ended when the time is over: never a Word that the user has open, which runs without `/Automation`.

Why not pywin32 or comtypes: thirty lines of script need no package. Not tried on Windows: the tests hold the command
and what becomes of its answers, not what Word does.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from generator import resources
from generator.errors import Missing, Refused, Unreadable
from generator.export.strip import self_contained
from generator.resources import programs

_POWERSHELL = r"C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe"
# 0: wdAlertsNone, wdDoNotSaveChanges; 3: msoAutomationSecurityForceDisable; 17: wdFormatPDF. Open(name, confirm
# conversions, read only, add to recent files, password): a password that is wrong fails where none would ask.
_SCRIPT = """
$ErrorActionPreference = 'Stop'
function Find-Word {
    Get-CimInstance Win32_Process -Filter "Name = 'WINWORD.EXE' AND CommandLine LIKE '%/Automation%'" |
        ForEach-Object { $_.ProcessId }
}
$folder = (Get-Location).ProviderPath
$before = @(Find-Word)
$word = New-Object -ComObject Word.Application
try {
    @(Find-Word) | Where-Object { $before -notcontains $_ } | Set-Content -Encoding ASCII (Join-Path $folder 'pid')
    $word.Visible = $false
    $word.DisplayAlerts = 0
    $word.AutomationSecurity = 3
    $document = $word.Documents.Open((Join-Path $folder 'in.docx'), $false, $true, $false, 'x')
    $document.SaveAs2((Join-Path $folder 'out.pdf'), 17)
    $document.Close(0)
} finally {
    $word.Quit(0)
}
"""


def is_here() -> bool:
    """Whether this machine has a Word that can be asked."""
    if sys.platform == "win32":
        import winreg

        try:
            winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, r"Word.Application\CLSID"))
        except OSError:
            return False
        return True
    return False


def convert(docx: bytes, *, timeout: float = 120) -> bytes:
    """The PDF of one Word file. `timeout` is in seconds; Word alone takes several to start."""
    if not is_here():
        raise Missing(
            "Chỉ in được bằng Word trên máy Windows có cài Microsoft Word. Xin in bằng LibreOffice "
            "(--engine libreoffice) hoặc bằng bộ in có sẵn (--engine typst)."
        )
    package = self_contained(docx)
    with tempfile.TemporaryDirectory(prefix="vanban-", ignore_cleanup_errors=True) as name:
        private = Path(name)
        (private / "in.docx").write_bytes(package.write())
        said = ask(private, timeout)
        made = private / "out.pdf"
        raw = made.read_bytes() if made.is_file() else b""
    if not raw.startswith(b"%PDF"):
        error = Unreadable("Word không in được tệp này; tệp có thể đã bị hỏng hoặc có mật khẩu.")
        error.add_note(said)
        raise error
    return raw


def command() -> list[str]:
    """What is started. No name of a file is in it: the script looks in the folder it is started in."""
    shell = resources.program("powershell", _POWERSHELL) or Path(_POWERSHELL)
    return [str(shell), "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", _SCRIPT]


def ask(private: Path, timeout: float) -> str:
    """Have `in.docx` of a folder printed as its `out.pdf`; gives what was said meanwhile."""
    try:
        ran = subprocess.run(  # noqa: S603 - a known program, a script of ours
            command(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            cwd=private,
            env=programs.surroundings(private),
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        _end_word(private / "pid")
        shown = f"{timeout:g}".replace(".", ",")
        raise Refused(
            f"Word chưa in xong sau {shown}\N{NO-BREAK SPACE}giây nên đã bị dừng; không có tệp nào được ghi. "
            "Có thể Word đang chờ trả lời một câu hỏi: xin mở Word một lần rồi thử lại."
        ) from error
    return (ran.stdout + ran.stderr).decode("utf-8", "replace")


def _end_word(written: Path) -> None:
    """End the Word whose process the script has written down, if it came so far."""
    for pid in written.read_text(encoding="ascii").split() if written.is_file() else ():
        subprocess.run(["taskkill", "/F", "/T", "/PID", pid], capture_output=True, check=False)  # noqa: S603, S607 - Windows' own
