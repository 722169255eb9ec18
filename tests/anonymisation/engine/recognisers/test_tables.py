# SPDX-License-Identifier: EUPL-1.2
"""Tables as they are pasted from a spreadsheet or a report."""

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings, with_brackets, without_brackets

LIST = """\
Naam;Geboortedatum;Woonplaats;Lft;Cliëntnr;Voorziening
[de Wuffel];[03-04-1951];[Lutten];[74];[40412];scootmobiel
[Bakker];[3 mei 1950];[Emmen];[75];[40987];traplift
Onbekend;-;-;-;-;geen"""

RULED = """\
Afspraken van vandaag

| Klantcode | Bewoner | Uren |
|-----------|---------|------|
| [AX33-9]  | [Roos]  | 12   |
| [AX34-1]  | Dochter | 3    |

Daarna was er koffie; dat was laat."""

OF_NOBODY = """\
| Nummer | Naam voorziening | Code  | Tarief |
| 1      | Traplift         | 01A04 | 54,20  |
| 2      | Drempelhulp      | 02A11 | 12,00  |"""


def test_what_stands_below_a_heading_is_what_the_heading_says():
    for table in (LIST, LIST.replace(";", "\t"), RULED):
        assert with_brackets(without_brackets(table)) == table
    kinds = [f.kind for f in findings(without_brackets(LIST))]
    row = [Kind.PERSON, Kind.BIRTH_DATE, Kind.PLACE, Kind.AGE, Kind.NUMBER]
    assert kinds == row * 2


def test_a_table_of_things_has_nobody_in_it():
    assert not findings(OF_NOBODY)
    assert not findings(
        "| Naam | Rol |\n| Consulent | vraagt |\n| Ouders | beslissen |"
    )
