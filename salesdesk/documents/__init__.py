"""Reviews, statements and packs on paper: one file a document, and this list of them."""

from salesdesk.documents import agreement, certificate, improvement, interview, pay_statement, review, summary, week
from salesdesk.documents.document import Document

DOCUMENTS: tuple[Document, ...] = (
    review.DOCUMENT,
    interview.DOCUMENT,
    improvement.DOCUMENT,
    summary.DOCUMENT,
    agreement.DOCUMENT,
    week.DOCUMENT,
    pay_statement.DOCUMENT,
    certificate.DOCUMENT,
)
