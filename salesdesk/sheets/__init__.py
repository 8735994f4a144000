"""Spreadsheets and CSV as plain rows: any of them opened safely, styled workbooks written."""
