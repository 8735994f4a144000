"""Reviews, statements and packs on paper: one file a document, and this list of them."""

from salesdesk.documents import pay_statement, review
from salesdesk.documents.document import Document

DOCUMENTS: tuple[Document, ...] = (review.DOCUMENT, pay_statement.DOCUMENT)
