# SPDX-License-Identifier: EUPL-1.2
"""Every row is judged whole before anything is stored."""

from collections.abc import Iterator, Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.choices import ConsentType, Fictionalisation
from cases.imports.build import code_for, new_item
from cases.imports.kinds import Vocabulary
from cases.imports.rows import Cell, CheckedRow, Draft, Problem, Row
from cases.imports.schema import CASE, SCHEMAS, SECTIONS_KEY, SHARED_KEYS, ItemSchema
from cases.imports.words import Unreadable, shown, suggestion
from cases.models import ITEM_MODELS, CasePage
from taxonomy.models import Concept


def check_rows(rows: Sequence[Row]) -> tuple[list[CheckedRow], list[Problem]]:
    """Return the rows that can be imported, and what is wrong with the others."""
    vocabulary = _read_vocabulary()
    checked: list[CheckedRow] = []
    problems: list[Problem] = []
    for row in rows:
        found, wrong = _check_row(row, vocabulary)
        problems += wrong
        if found is not None:
            checked.append(found)
    problems += _problems_between(checked)
    return checked, problems


def _read_vocabulary() -> Vocabulary:
    found: dict[str, dict[str, Concept]] = {}
    for concept in Concept.objects.current():
        found.setdefault(concept.scheme, {})[concept.code] = concept
    return found


def _check_row(
    row: Row, vocabulary: Vocabulary
) -> tuple[CheckedRow | None, list[Problem]]:
    steering = {
        key: _value(row, key, vocabulary) for key in ("type", "fictief", "sleutel")
    }
    wrong = [found for found in steering.values() if isinstance(found, Problem)]
    if steering["fictief"] is not True:
        message = _(
            "Echte casussen kun je pas importeren als de Herkenningscheck er is."
        )
        wrong = [row.problem(message, "fictief")]
    elif steering["type"] is None:
        wrong.append(row.problem(_("ontbreekt. Kies uit: casus, praktijk."), "type"))
    if wrong:
        return None, wrong
    kind = str(steering["type"])
    draft = Draft(SCHEMAS[kind].model, _agreed_fields())
    problems = list(_fill(draft, row, SCHEMAS[kind], vocabulary))
    if problems:
        return None, problems
    name = str(steering["sleutel"] or row.name)
    return CheckedRow(row, draft, code_for(kind, name) if name else ""), []


def _value(row: Row, key: str, vocabulary: Vocabulary) -> object:
    """Return the value of a shared key, nothing when it is empty, or what is wrong."""
    cell = row.cells.get(key)
    if cell is None or _is_empty(cell):
        return None
    try:
        return SHARED_KEYS[key].read(cell.value, vocabulary)
    except Unreadable as problem:
        return row.problem(str(problem), key)


def _agreed_fields() -> dict[str, object]:
    """What fiction is shared under; a file may say more precisely how it was made."""
    return {
        "consent_type": ConsentType.FICTIONAL,
        "fictionalisation": Fictionalisation.FICTIONAL,
    }


def _fill(
    draft: Draft, row: Row, schema: ItemSchema, vocabulary: Vocabulary
) -> Iterator[Problem]:
    filled: set[str] = set()
    wrong = False
    for name, cell in _cells(row):
        message = _fill_cell(draft, name, cell, schema, vocabulary)
        # The need may stand among the keys or have a heading of its own.
        alias = "hulpvraag" if name == "Hulpvraag" else name
        if message is None and alias in filled:
            message = _("staat er twee keer.")
        filled.add(alias)
        if message:
            wrong = True
            yield Problem(row.source, cell.line, message, name)
    for name in schema.required:
        if name not in filled:
            wrong = True
            yield row.problem(_("ontbreekt."), name)
    if not wrong:
        yield from _model_problems(draft, row, schema)


def _cells(row: Row) -> Iterator[tuple[str, Cell]]:
    """Yield what is filled in, those under ``secties`` taken out of their bundle."""
    for name, cell in row.cells.items():
        if _is_empty(cell):
            continue
        if name == SECTIONS_KEY and isinstance(cell.value, dict):
            for heading, text in cell.value.items():
                yield str(heading), Cell(text, cell.line)
        else:
            yield name, cell


def _fill_cell(
    draft: Draft, name: str, cell: Cell, schema: ItemSchema, vocabulary: Vocabulary
) -> str | None:
    """Read one cell into the draft; return what is wrong with it, if anything."""
    if name == SECTIONS_KEY:
        return _("hier horen koppen met hun tekst.")
    kind = schema.kind(name)
    if kind is None:
        return _unknown(name, schema)
    try:
        kind.store(draft, kind.read(cell.value, vocabulary))
    except Unreadable as problem:
        return str(problem)
    return None


def _unknown(name: str, schema: ItemSchema) -> str:
    if not name:
        return _("hier staat tekst zonder sleutel of kop.")
    known = [*schema.keys, *schema.sections]
    return _("onbekende sleutel of kop.%(suggestion)s") % {
        "suggestion": suggestion(name, known, {k.lower(): k for k in known})
    }


def _is_empty(cell: Cell) -> bool:
    value = cell.value
    if isinstance(value, str):
        return not value.strip()
    return value is None or value == []


def _model_problems(draft: Draft, row: Row, schema: ItemSchema) -> Iterator[Problem]:
    """Ask the models themselves, so that an import is as strict as the editor's form."""
    item = new_item(draft)
    fixed = {f.name for f in item._meta.fields} - set(draft.fields)
    streams = {"lessons", "helpful_phrases", "discussion_questions"}
    try:
        item.clean_fields(exclude=fixed | streams)
    except ValidationError as error:
        for field, messages in error.message_dict.items():
            yield row.problem(" ".join(messages), schema.key_of(field))
    for relation in draft.rows:
        for child in getattr(item, relation).all():
            try:
                child.clean_fields(exclude=["case", "practice"])
            except ValidationError as error:
                yield row.problem(" ".join(error.messages), schema.key_of(relation))


def _problems_between(checked: list[CheckedRow]) -> Iterator[Problem]:
    """Rows that are there already, and practices that rest on a case nobody knows."""
    codes = [entry.code for entry in checked if entry.code]
    stored = {
        code
        for model in ITEM_MODELS
        for code in model.objects.filter(public_id__in=codes).values_list(
            "public_id", flat=True
        )
    }
    seen: set[str] = set()
    for entry in checked:
        if entry.code and entry.code in stored | seen:
            message = _(
                "is er al, als %(code)s. Geef een nieuwe rij een eigen sleutel of naam."
            )
            yield entry.row.problem(message % {"code": entry.code}, "sleutel")
        seen.add(entry.code)
        for name in entry.draft.rests_on:
            if not _knows_case(name, codes):
                message = _("geen casus met de naam of code %(name)s.")
                yield entry.row.problem(message % {"name": shown(name)}, "rust_op")


def _knows_case(name: str, codes: list[str]) -> bool:
    wanted = {code_for(CASE, name), name.upper()}
    return (
        bool(wanted & set(codes))
        or CasePage.objects.filter(public_id__in=wanted).exists()
    )
