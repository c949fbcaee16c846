#!/bin/sh
# What the tests need beside Python: LibreOffice Writer, its UNO for the system's Python, poppler's tools, the Liberation
# Serif 2.x fonts, Chromium for the page;
# on Debian and Ubuntu wkhtmltopdf, where the distribution still has it.
# Says nothing when all is there. Otherwise installs it through apt where that needs no question (root, or sudo without
# a password); else says exactly what to install and ends with 1.
set -u

has_writer() {
    program=$(command -v soffice || command -v libreoffice) || return 1
    folder=$(dirname "$(readlink -f "$program")")
    # A distribution may install LibreOffice without Writer; an unknown layout is taken at its word.
    [ ! -e "$folder/soffice.bin" ] || [ -e "$folder/libswlo.so" ]
}

has_poppler() {
    command -v pdftoppm >/dev/null && command -v pdftotext >/dev/null
}

# Version 1 lacks most Vietnamese letters. fontconfig writes 2.0 as 131072 (16.16 fixed point).
has_fonts() {
    [ ! -e /usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf ] || return 0
    for version in $(fc-list ':family=Liberation Serif:style=Regular' -f '%{fontversion} ' 2>/dev/null); do
        [ "$version" -lt 131072 ] || return 0
    done
    return 1
}

# Debian 12 has it; later releases dropped it, and the tests of pdfkit are then left out (never in CI).
has_wkhtmltopdf() {
    command -v wkhtmltopdf >/dev/null || ! command -v apt-get >/dev/null || [ -n "${no_wkhtmltopdf:-}" ]
}

# Kept LibreOffice processes are spoken to by the system's own Python, on Linux only; LibreOffice from libreoffice.org
# brings a Python of its own.
has_uno() {
    [ -e /proc/self ] || return 0
    program=$(command -v soffice || command -v libreoffice) || return 0
    python=$(dirname "$(readlink -f "$program")")/python
    [ -x "$python" ] || python=${SYSTEM_PYTHON:-/usr/bin/python3}
    "$python" -I -c 'import uno' 2>/dev/null
}

# The page is driven in a real browser, whatever it calls itself.
has_chromium() {
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null ||
        command -v google-chrome >/dev/null || command -v google-chrome-stable >/dev/null
}

missing() {
    has_writer || printf ' libreoffice-writer-nogui'
    has_writer && has_uno || printf ' python3-uno'
    has_poppler || printf ' poppler-utils'
    has_fonts || printf ' %s' "$(fonts_package)"
    has_wkhtmltopdf || printf ' wkhtmltopdf'
    has_chromium || printf ' chromium'
}

# Debian 12 and older keep version 2 in a package of its own; later ones have it under the plain name.
fonts_package() {
    if apt-cache show fonts-liberation2 >/dev/null 2>&1; then echo fonts-liberation2; else echo fonts-liberation; fi
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

wanted=$(missing)
[ -n "$wanted" ] || exit 0

if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
    echo "Đang cài những thứ bộ kiểm thử cần:$wanted"
    as_root apt-get update -q >/dev/null 2>&1
    [ -n "${CI:-}" ] || apt-cache show wkhtmltopdf >/dev/null 2>&1 || no_wkhtmltopdf=1
    wanted=$(missing)
    [ -n "$wanted" ] || exit 0
    # An older or newer distribution may lack the small package without windows.
    case $wanted in
    *libreoffice-writer-nogui*)
        apt-cache show libreoffice-writer-nogui >/dev/null 2>&1 ||
            wanted=$(echo "$wanted" | sed 's/libreoffice-writer-nogui/libreoffice-writer/') ;;
    esac
    # shellcheck disable=SC2086 - several names in one variable
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends $wanted fontconfig >/dev/null || true
    wanted=$(missing)
    [ -n "$wanted" ] || exit 0
fi

echo "Bộ kiểm thử còn thiếu:$wanted" >&2
echo "Xin cài rồi chạy lại:" >&2
echo "  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install --no-install-recommends$wanted" >&2
echo "  Fedora:          sudo dnf install libreoffice-writer libreoffice-pyuno poppler-utils liberation-serif-fonts chromium" >&2
echo "  macOS:           brew install poppler && brew install --cask libreoffice font-liberation chromium" >&2
exit 1
