# SPDX-License-Identifier: EUPL-1.2
"""All recognisers; to add one is to write a module and name its function here."""

from anonymisation.engine.marks import Recogniser
from anonymisation.engine.recognisers.addresses import places_of_living
from anonymisation.engine.recognisers.ages import ages
from anonymisation.engine.recognisers.cards_and_codes import cards_and_codes
from anonymisation.engine.recognisers.clubs_and_wards import clubs_and_wards
from anonymisation.engine.recognisers.conditions import (
    named_conditions,
    rare_conditions,
)
from anonymisation.engine.recognisers.contact import ways_to_reach
from anonymisation.engine.recognisers.dates import dates
from anonymisation.engine.recognisers.deeds import deeds
from anonymisation.engine.recognisers.dictated import dictated
from anonymisation.engine.recognisers.happenings import happenings
from anonymisation.engine.recognisers.hints import traits
from anonymisation.engine.recognisers.introductions import names_called, odd_subjects
from anonymisation.engine.recognisers.labels import labelled_names
from anonymisation.engine.recognisers.media import media
from anonymisation.engine.recognisers.number_notes import number_notes
from anonymisation.engine.recognisers.numbers import personal_numbers
from anonymisation.engine.recognisers.organisations import organisations
from anonymisation.engine.recognisers.persons import persons
from anonymisation.engine.recognisers.places import places
from anonymisation.engine.recognisers.public_roles import public_roles
from anonymisation.engine.recognisers.small_places import small_places
from anonymisation.engine.recognisers.speakers import last_words, speakers
from anonymisation.engine.recognisers.stories import recognisable_stories
from anonymisation.engine.recognisers.tables import tables
from anonymisation.engine.recognisers.telephones import telephones
from anonymisation.engine.recognisers.trades import trades

RECOGNISERS: tuple[Recogniser, ...] = (
    personal_numbers,
    number_notes,
    dictated,
    tables,
    cards_and_codes,
    ways_to_reach,
    telephones,
    places_of_living,
    dates,
    ages,
    persons,
    labelled_names,
    names_called,
    odd_subjects,
    speakers,
    last_words,
    places,
    small_places,
    organisations,
    clubs_and_wards,
    rare_conditions,
    named_conditions,
    recognisable_stories,
    happenings,
    deeds,
    media,
    public_roles,
    trades,
    traits,
)
