"""Reviews, statements and packs on paper: one file a document, and this list of them."""

from salesdesk.documents import improvement, interview, review, summary, week
from salesdesk.documents.document import Document

DOCUMENTS: tuple[Document, ...] = (review.DOCUMENT, interview.DOCUMENT, improvement.DOCUMENT, summary.DOCUMENT, week.DOCUMENT)
