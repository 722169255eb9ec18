# SPDX-License-Identifier: EUPL-1.2
"""Importing: three formats, one schema, all or nothing."""

from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings as project
from django.core.management import CommandError, call_command

import pytest

from cases.choices import ConceptRole, ConsentType, Licence, Origin
from cases.content import content_hash
from cases.imports import Row, code_for, read_files
from cases.imports.schema import (
    CASE_KEYS,
    CASE_SECTIONS,
    PRACTICE_KEYS,
    PRACTICE_SECTIONS,
)
from cases.models import CasePage, PracticePage
from tests.cases.import_files import (
    FILLED,
    PRACTICE,
    as_csv,
    as_json_lines,
    as_markdown,
)
from tests.cast import Cast


def run(*args: Any, **options: Any) -> str:
    out = StringIO()
    call_command("import_cases", *map(str, args), stdout=out, **options)
    return out.getvalue()


def refused(*args: Any, **options: Any) -> str:
    """Return the errors of an import that must fail and leave nothing."""
    before = CasePage.objects.count() + PracticePage.objects.count()
    err = StringIO()
    with pytest.raises(CommandError, match="Niets geïmporteerd") as failure:
        call_command("import_cases", *map(str, args), stderr=err, **options)
    assert failure.value.returncode == 1
    assert CasePage.objects.count() + PracticePage.objects.count() == before
    return err.getvalue()


@pytest.mark.parametrize("write", [as_json_lines, as_csv, as_markdown])
def test_each_format_gives_the_same_case(
    cast: Cast, tmp_path: Path, write: Any
) -> None:
    run(write(tmp_path, FILLED))
    case = CasePage.objects.get()
    assert (case.title, case.live, case.origin) == (FILLED["titel"], False, Origin.DEMO)
    assert case.consent_type == ConsentType.FICTIONAL
    assert case.support_question == FILLED["hulpvraag"]
    assert str(case.legal_valid_as_of) == "2026-03-01"
    assert case.follow_up_result == "partly"
    assert [block.value for block in case.lessons] == FILLED["lessen"]
    assert {c.code for c in case.concepts_as(ConceptRole.THEME)} == set(FILLED["thema"])
    assert [row.step.code for row in case.arrangement.all()] == [
        "own_strength",
        "network_volunteers",
    ]
    assert case.techniques.get().technique.code == "show_not_tell"
    assert case.timeline.get().moment == "week 1"
    assert case.context == (
        "<p>Hij stond <em>al</em> in de tuin.</p>\n"
        "<blockquote>\n<p>Ik ga niet.</p>\n</blockquote>"
    )
    assert "<li>wel meedoen</li>" in case.professional_reasoning


def test_a_table_may_use_semicolons_as_excel_does(cast: Cast, tmp_path: Path) -> None:
    run(as_csv(tmp_path, FILLED, delimiter=";"))
    assert len(CasePage.objects.get().concepts_as(ConceptRole.THEME)) == 2


def test_sections_of_json_may_stand_together(cast: Cast, tmp_path: Path) -> None:
    row = {k: v for k, v in FILLED.items() if k[0].islower()}
    row["secties"] = {k: v for k, v in FILLED.items() if k[0].isupper()}
    run(as_json_lines(tmp_path, row))
    assert "nut" in CasePage.objects.get().professional_reasoning


def test_imported_rows_can_pass_the_door_at_once(cast: Cast, tmp_path: Path) -> None:
    output = run(
        as_json_lines(tmp_path, FILLED), publish=True, organisation="Dienst Het Veld"
    )
    case = CasePage.objects.get()
    assert case.live and case.organisation == cast.veld
    assert case.content_hash == content_hash(case)
    assert "gepubliceerd" in output


def test_what_the_door_refuses_undoes_the_whole_import(
    cast: Cast, tmp_path: Path
) -> None:
    bare = {k: v for k, v in FILLED.items() if k not in ("thema", "lessen")}
    errors = refused(as_json_lines(tmp_path, FILLED, bare), publish=True)
    assert "rijen.jsonl, regel 2: thema: Vul nog in: thema's." in errors
    assert "regel 2: lessen:" in errors and "regel 1" not in errors


def test_a_dry_run_does_everything_and_keeps_nothing(
    cast: Cast, tmp_path: Path
) -> None:
    output = run(as_json_lines(tmp_path, FILLED), dry_run=True, publish=True)
    assert "Proef geslaagd: 1 casus" in output
    assert not CasePage.objects.exists()


@pytest.mark.parametrize("value", [False, None, "nee", "", 0])
def test_a_row_that_does_not_say_it_is_fictional_is_refused(
    cast: Cast, tmp_path: Path, value: Any
) -> None:
    errors = refused(as_json_lines(tmp_path, FILLED | {"fictief": value}))
    assert (
        "Echte casussen kun je pas importeren als de Herkenningscheck er is." in errors
    )


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("type", "dossier", "kan hier niet. Kies uit: casus, praktijk."),
        ("type", "", "ontbreekt"),
        ("titel", "", "ontbreekt"),
        ("titel", "a" * 91, "is te lang: 91 tekens, hooguit 90."),
        ("titel", True, "hier hoort tekst"),
        ("titel", "nul\x00byte", "onleesbare tekens"),
        ("samenvatting", "woord " * 151, "151 woorden, hooguit 150"),
        ("hulpvraag", "", "ontbreekt"),
        ("thmea", "dementia", "onbekende sleutel of kop. Bedoel je thema?"),
        ("thema", ["dementie"], "onbekende code 'dementie'. Bedoel je dementia"),
        ("thema", ["dementia", "dementia"], "staat er twee keer"),
        ("levensfase", ["older", "oldest"], "kies er hooguit 1"),
        ("gevraagd", "a" * 141, "140"),
        ("juridisch_geldig_per", "2026-13", "schrijf een maand als 2026-03"),
        ("juridisch_geldig_per", "2026-03-14", "schrijf een maand als 2026-03"),
        ("zichtbaarheid", "iedereen", "Kies uit: team, organisations, public."),
        ("lessen", ["x"] * 6, "6 regels is te veel; hooguit 5"),
        ("lessen", ["x" * 201], "201 tekens, hooguit 200"),
        ("arrangement", [{"trede": "own_strength"}], "aandeel ontbreekt"),
        (
            "arrangement",
            [{"trap": "x", "aandeel": "large"}],
            "onbekende sleutel 'trap'",
        ),
        (
            "arrangement",
            [{"trede": "eigen", "aandeel": "large"}],
            "trede: onbekende code",
        ),
        ("arrangement", "veel", "elk onderdeel heeft de sleutels trede, wat, aandeel"),
        ("tijdlijn", [{"moment": "m" * 41, "wat": "x"}], "40"),
        ("bronnen", [{"soort": "bron", "link": "geen adres"}], "URL"),
        ("secties", "tekst", "hier horen koppen met hun tekst"),
        ("Hulpvraag", "Nog een keer?", "staat er twee keer"),
        ("Context", "Tekst.", "Bedoel je Context en sfeer?"),
        ("Wat werkte", "[hier](https://voorbeeld.example)", "geen koppen, links"),
        ("Wat werkte", "### Kop", "geen koppen"),
        ("Wat werkte", 3, "hier hoort tekst"),
        ("Aanpak", "Van een praktijk.", "onbekende sleutel of kop"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    cast: Cast, tmp_path: Path, key: str, value: Any, message: str
) -> None:
    errors = refused(as_json_lines(tmp_path, FILLED, FILLED | {key: value}))
    assert len(errors.splitlines()) == 1
    assert f"rijen.jsonl, regel 2: {key}: " in errors
    assert message in errors


def test_markdown_names_the_line_of_the_key_or_heading(
    cast: Cast, tmp_path: Path
) -> None:
    path = as_markdown(tmp_path, FILLED | {"thema": ["x"], "Onzin": "Tekst."})
    lines = path.read_text(encoding="utf-8").splitlines()
    errors = refused(path)
    for key, line in (("thema", 'thema: ["x"]'), ("Onzin", "## Onzin")):
        assert f"regel {lines.index(line) + 1}: {key}: " in errors


def test_a_table_counts_the_lines_within_its_cells(cast: Cast, tmp_path: Path) -> None:
    errors = refused(as_csv(tmp_path, FILLED, FILLED | {"titel": ""}))
    # Above it the header, and a row of which two cells break off five lines.
    assert "rijen.csv, regel 8: titel: ontbreekt." in errors


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"", "geen bekend soort bestand"),
        ("a.jsonl", b"\xff", "is geen tekst in UTF-8"),
        ("a.jsonl", b"{", "regel 1: is geen geldige JSON, vanaf teken 2."),
        ("a.jsonl", b"\n[1]", "regel 2: elke regel is een object"),
        ("a.jsonl", b'{"titel": 1, "titel": 2}', "'titel' staat er twee keer"),
        ("a.jsonl", b"[" * 100_000, "is geen geldige JSON"),
        ("a.csv", b"titel,titel\na,b", "kolom 'titel' staat er twee keer"),
        (
            "a.csv",
            b"titel,type\na",
            "regel 2: heeft 1 cellen; de eerste regel heeft er 2.",
        ),
        ("a.csv", b'titel\n"a', "regel 2: klopt niet als CSV"),
        (
            "a.csv",
            b"titel,arrangement\na,{",
            "regel 2: arrangement: is geen geldige JSON",
        ),
        ("a.md", b"## Kop", "regel 1: begint niet met een regel ---."),
        ("a.md", b"---\ntitel: a", "de tweede regel --- ontbreekt"),
        ("a.md", b"---\ntype: a\ntitel: b: c\n---\n", "regel 3: is geen geldige YAML"),
        (
            "a.md",
            b"---\ntitel: a\ntitel: b\n---\n",
            "regel 3: 'titel' staat er twee keer",
        ),
        ("a.md", b"---\nherzien_voor: 2026-13-45\n---\n", "is geen geldige YAML"),
        (
            "a.md",
            b"---\ntitel: a\n---\n## A\nx\n## A\ny",
            "regel 6: 'A' staat er twee keer",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    cast: Cast, tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert message in refused(path)


def test_a_missing_file_is_named(cast: Cast, tmp_path: Path) -> None:
    assert "kan niet worden gelezen" in refused(tmp_path / "weg.csv")


def test_text_above_the_first_heading_is_refused(cast: Cast, tmp_path: Path) -> None:
    path = as_markdown(tmp_path, FILLED)
    text = path.read_text(encoding="utf-8").replace(
        "## Context", "Zomaar.\n\n## Context"
    )
    path.write_text(text, encoding="utf-8")
    assert "hier staat tekst zonder sleutel of kop" in refused(path)


def test_yaml_may_say_yes_and_no(cast: Cast, tmp_path: Path) -> None:
    path = as_markdown(tmp_path, FILLED)
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('resultaat: "partly"', "resultaat: no"), encoding="utf-8"
    )
    run(path)
    assert CasePage.objects.get().follow_up_result == "no"


def test_a_practice_rests_on_a_case_of_the_same_import(
    cast: Cast, tmp_path: Path
) -> None:
    files = as_json_lines(tmp_path, PRACTICE), as_markdown(tmp_path, FILLED)
    run(*files, publish=True)
    practice = PracticePage.objects.get()
    assert practice.live
    assert practice.case_links.get().case == CasePage.objects.get()


def test_a_practice_cannot_rest_on_an_unknown_case(cast: Cast, tmp_path: Path) -> None:
    errors = refused(as_json_lines(tmp_path, PRACTICE))
    assert "rust_op: geen casus met de naam of code 'wel-mee'" in errors


def test_a_named_row_is_imported_once(cast: Cast, tmp_path: Path) -> None:
    path = as_markdown(tmp_path, FILLED)
    run(path)
    assert CasePage.objects.get().public_id == code_for("casus", "wel-mee")
    assert "is er al, als KT-" in refused(path)
    twice = [FILLED | {"sleutel": "dubbel"}] * 2
    assert "regel 2: sleutel: is er al" in refused(as_json_lines(tmp_path, *twice))


def test_a_site_without_fiction_takes_none(
    cast: Cast, tmp_path: Path, settings: Any
) -> None:
    settings.FICTION_ALLOWED = False
    assert "mag geen fictie staan" in refused(as_json_lines(tmp_path, FILLED))


def test_an_unknown_organisation_is_refused(cast: Cast, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="geen organisatie die 'Elders' heet"):
        run(as_json_lines(tmp_path, FILLED), organisation="Elders")


def test_html_in_a_story_stays_text(cast: Cast, tmp_path: Path) -> None:
    run(as_json_lines(tmp_path, FILLED | {"Wat werkte": "Een <script>x</script>."}))
    assert "<script" not in CasePage.objects.get().what_worked


def test_a_log_gets_no_progress_bar(cast: Cast, tmp_path: Path, capfd: Any) -> None:
    run(as_json_lines(tmp_path, FILLED))
    assert "Importeren" not in capfd.readouterr().err


def test_every_key_and_heading_is_documented() -> None:
    page = Path(project.BASE_DIR, "docs", "features", "importeren.md").read_text(
        "utf-8"
    )
    for name in (*CASE_KEYS, *PRACTICE_KEYS, *CASE_SECTIONS, *PRACTICE_SECTIONS):
        assert f"`{name}`" in page


def test_rows_keep_the_order_of_their_file(tmp_path: Path) -> None:
    rows, problems = read_files([as_json_lines(tmp_path, FILLED, {}, PRACTICE)])
    assert not problems
    assert [row.line for row in rows if isinstance(row, Row)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("visibility", "licence"),
    [("public", Licence.CC_BY), ("organisations", Licence.JOINED)],
)
def test_what_everybody_may_read_has_an_open_licence(
    cast: Cast, tmp_path: Path, visibility: str, licence: Licence
) -> None:
    run(as_json_lines(tmp_path, FILLED | {"zichtbaarheid": visibility}))
    assert CasePage.objects.get().licence == licence
