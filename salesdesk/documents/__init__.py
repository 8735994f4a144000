"""Reviews, statements and packs on paper: one file a document, and this list of them."""

from salesdesk.documents import review, week
from salesdesk.documents.document import Document

DOCUMENTS: tuple[Document, ...] = (review.DOCUMENT, week.DOCUMENT)
