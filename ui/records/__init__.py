"""Pages that list records, with their form, history and export; one class for all kinds of records."""
