"""Vietnamese as written: Unicode form, comparison, capitals, numbers, dates. No layer above this one spells any of it.

Every function takes text in any Unicode form and gives NFC.
"""
