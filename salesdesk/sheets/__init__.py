"""Spreadsheets and CSV as plain rows: any of them opened safely, styled workbooks written."""

# By this word the frozen program, started anew, knows that it shall read a sheet.
READING = "--read-sheets"
