# SPDX-License-Identifier: EUPL-1.2
"""Layers of a PDF that do not always show.

Their content stands in the pages, and taking it out would mean rewriting these. So a
document with a layer that is off, or that shows only on paper or on a screen, is refused;
when all always show, the layers themselves can go.
"""

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from core.uploads.refusal import Reason, Refused

STATES = ("/ViewState", "/PrintState", "/ExportState")


def flatten_layers(document: Pdf) -> None:
    """Leave of the layers no more than that they are there, without name or maker."""
    layers = document.Root.get("/OCProperties", Dictionary())
    setups = [layers.get("/D", Dictionary()), *layers.get("/Configs", Array())]
    if any(_hides(setup) for setup in setups):
        raise Refused(Reason.HIDDEN_LAYERS)
    for found in document.objects:
        if _shows_sometimes(found):
            raise Refused(Reason.HIDDEN_LAYERS)
        if _is_layer(found):
            for name in set(found.keys()) - {"/Type"}:
                del found[name]
            found.Name = String("Laag")


def _is_layer(found: Object) -> bool:
    return isinstance(found, Dictionary) and found.get("/Type") == Name.OCG


def _hides(setup: Object) -> bool:
    return (
        len(setup.get("/OFF", Array())) > 0
        or setup.get("/BaseState", Name.ON) != Name.ON
    )


def _shows_sometimes(found: Object) -> bool:
    """A layer with a state of off, or a group of layers with a rule of its own."""
    if not isinstance(found, Dictionary):
        return False
    if found.get("/Type") == Name.OCMD:
        return found.get("/P", Name.AnyOn) != Name.AnyOn or "/VE" in found
    if not _is_layer(found):
        return False
    return any(
        part.get(state) == Name.OFF
        for _name, part in found.get("/Usage", Dictionary()).items()
        if isinstance(part, Dictionary)
        for state in STATES
    )
