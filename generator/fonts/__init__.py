"""The document's font without a font library: shipped faces, widths of text, where lines end, names broken at meaning.

`faces` which files are used; `advances.width` how wide a text is; `lines.break_lines` text to lines as Word breaks
them; `names.break_name` a name over the fewest lines at meaning.
"""
