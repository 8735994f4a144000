"""Reviews, statements and packs on paper: one file a document, and this list of them."""

from salesdesk.documents import agreement, improvement, interview, review, summary, week
from salesdesk.documents.document import Document

DOCUMENTS: tuple[Document, ...] = (
    review.DOCUMENT,
    interview.DOCUMENT,
    improvement.DOCUMENT,
    summary.DOCUMENT,
    agreement.DOCUMENT,
    week.DOCUMENT,
)
