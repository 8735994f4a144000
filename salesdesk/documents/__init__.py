"""Reviews, statements and packs on paper; one file a document."""
