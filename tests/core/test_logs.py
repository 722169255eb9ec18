# SPDX-License-Identifier: EUPL-1.2
"""What reaches a log."""

import io
import logging

from core.logs import IdentifiersOnly, WithoutMessages


def written(tell) -> str:
    output = io.StringIO()
    handler = logging.StreamHandler(output)
    handler.setFormatter(WithoutMessages("%(levelname)s %(message)s"))
    handler.addFilter(IdentifiersOnly())
    logger = logging.Logger("any", logging.WARNING)
    logger.addHandler(handler)
    tell(logger)
    return output.getvalue()


def test_a_question_is_cut_from_an_address() -> None:
    line = written(lambda log: log.warning("Error in %s", "/zoeken/?q=mevrouw+Bakker"))
    assert line == "WARNING Error in /zoeken/\n"


def test_the_sender_of_an_unreadable_request_is_not_named() -> None:
    line = written(
        lambda log: log.warning("Invalid request from ip=192.0.2.7: Invalid")
    )
    assert "192.0.2.7" not in line
    assert "Invalid request" in line


def test_an_exception_tells_its_type_and_place_and_not_its_message() -> None:
    def tell(log: logging.Logger) -> None:
        try:
            try:
                raise KeyError("noor@waterhoek.example")
            except KeyError as error:
                raise ValueError("Key (email)=(noor@waterhoek.example)") from error
        except ValueError:
            log.exception("It failed.")

    text = written(tell)
    assert "noor@" not in text.replace('raise KeyError("noor@', "").replace(
        "Key (email)=(noor@", ""
    )
    assert "builtins.ValueError" in text
    assert "test_logs.py" in text
