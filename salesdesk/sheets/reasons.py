"""Why a file cannot be read, for people: what it is, and what to do."""

from __future__ import annotations

from salesdesk.text import Text, mark

REASONS: dict[str, Text] = {
    "missing": mark("Import", "{name} is not there any more. Choose the file again."),
    "unreadable": mark("Import", "{name} cannot be opened: {detail}."),
    "empty": mark("Import", "{name} is empty: there is nothing in the file."),
    "foreign": mark("Import", "{name} is no spreadsheet ({kind}). Export the figures as Excel or CSV from the program that it comes from."),
    "other_sheet": mark(
        "Import", "{name} is a sheet of another program ({kind}). Open it there, or in LibreOffice, and save it as .xlsx; then import that."
    ),
    "document": mark(
        "Import",
        "{name} is a document ({kind}), no spreadsheet. Copy the table in it and paste it into this window with Ctrl+V.",
    ),
    "picture": mark("Import", "{name} is a picture or a scan ({kind}). Ask for the sheet that it was made from."),
    "packed": mark("Import", "{name} is a packed file ({kind}). Unpack it and import what is in it."),
    "bomb": mark("Import", "{name} would unpack to {megabytes} MB, more than is safe to read. Split it into smaller files."),
    "entities": mark(
        "Import",
        "{name} holds XML entities, which no spreadsheet program writes and which can harm programs that read them. It is not read.",
    ),
    "cells": mark(
        "Import", "{name} has more cells than can be read at once (sheet {sheet}). Delete empty rows and columns, or split the file."
    ),
    "password": mark("Import", "{name} is protected with a password."),
    "wrong_password": mark("Import", "This is not the password of {name}. Mind capital letters and the keyboard's language."),
    "encryption": mark(
        "Import",
        "{name} is encrypted in a way that cannot be opened here. Open it in its own program and save it without a password.",
    ),
    "no_table": mark("Import", "{name} is a web page without a table."),
    "blanks": mark(
        "Import",
        "The columns of {name} are kept apart by blanks that stand at other places in other rows: which cell belongs where cannot be told. "
        "Save it with commas or tabs between the columns, or as .xlsx.",
    ),
    "damaged": mark(
        "Import",
        "{name} is damaged or of an unknown kind. If Excel or WPS can open it, save it there as a new .xlsx file, and import that.",
    ),
    "memory": mark(
        "Import",
        "{name} needs more memory than is safe. Open it in Excel or WPS, delete empty rows and columns, save it as .xlsx, and import that.",
    ),
    "crashed": mark(
        "Import",
        "{name} cannot be read: it is damaged, or a cell stands far away from all others. If Excel or WPS can open it, "
        "delete empty rows and columns there, save it as .xlsx, and import that.",
    ),
    "slow": mark(
        "Import",
        "Reading {name} was stopped after {seconds} seconds. Open it in Excel or WPS, save it as a new .xlsx file, and import that.",
    ),
}
