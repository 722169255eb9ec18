# SPDX-License-Identifier: EUPL-1.2
"""Filling the vocabularies from their data files."""

from dataclasses import dataclass

from django.db import transaction

from taxonomy.models import Concept
from taxonomy.vocabulary import ConceptRecord, read_data_files


@dataclass(frozen=True, slots=True)
class LoadReport:
    """How many concepts a load added, changed and left alone."""

    added: int
    changed: int
    kept: int


@transaction.atomic
def load_vocabularies(*, overwrite: bool = False) -> LoadReport:
    """Add what the data files have and the database lacks.

    A second run changes nothing. What editors changed stays, unless ``overwrite`` asks
    for the files' words again; nothing is ever removed.
    """
    known = {(c.scheme, c.code): c for c in Concept.objects.all()}
    added = changed = 0
    for record in read_data_files():
        concept = known.get((record.scheme, record.code))
        if concept is None:
            concept = Concept(scheme=record.scheme, code=record.code)
            known[record.scheme, record.code] = concept
            _fill(concept, record)
            added += 1
        elif overwrite and _fill(concept, record):
            changed += 1
        else:
            continue
        # A save is indexed, which takes its time, so once; parents come before children.
        if record.broader:
            concept.broader = known[record.scheme, record.broader]
        concept.save()
    return LoadReport(added, changed, len(known) - added - changed)


def _fill(concept: Concept, record: ConceptRecord) -> bool:
    """Copy the record's words; say whether that changed anything."""
    values = {
        "label": record.label,
        "definition": record.definition,
        "source": record.source,
        "source_status": record.source_status,
        "synonyms": "\n".join(record.synonyms),
        "exact_match": record.exact_match,
        "order": record.order,
        "is_explained": record.is_explained,
    }
    before = {name: getattr(concept, name) for name in values}
    for name, value in values.items():
        setattr(concept, name, value)
    return before != values
