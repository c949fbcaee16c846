"""Vietnamese as written: Unicode form, comparison, order, capitals, numbers, money, dates, spaces that must not break.
No layer above this one spells any of it.

Every function takes text in any Unicode form and gives NFC.
"""
