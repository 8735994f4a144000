"""The Customers tab: whom we sell to, what we sell, and what was sold and paid."""

from __future__ import annotations

from salesdesk.text import mark
from ui.paged import PagedTab
from ui.records.page import RecordPage


class CustomersPage(RecordPage):
    """Customers and who looks after them."""

    name = record = "customer"
    title = mark("Page", "Customers")
    empty = mark("Page", "There are no customers yet. Import a sheet of sales or of customers.")
    watches = frozenset({"customer", "member", "membership", "alias"})


class ContactsPage(RecordPage):
    """The people at the customers."""

    name = record = "contact"
    title = mark("Page", "Contacts")
    empty = mark("Page", "There are no contacts yet. Import a sheet of contacts, or of customers that names one for each, or add one.")
    watches = frozenset({"contact", "customer", "member", "membership"})


class ProductsPage(RecordPage):
    """What is sold."""

    name = record = "product"
    title = mark("Page", "Products")
    empty = mark("Page", "There are no products yet. Import a sheet of sales or a price list.")
    watches = frozenset({"product", "alias"})


class SalesPage(RecordPage):
    """Sale lines of the period, or of all periods."""

    name = record = "sale_line"
    title = mark("Page", "Sales")
    empty = mark("Page", "There are no sales in this period. Choose another period, or import a sheet.")
    by_day = True
    watches = frozenset({"sale_line", "credit", "member", "customer", "product", "membership"})


class ReceiptsPage(RecordPage):
    """Money received in the period, or ever."""

    name = record = "receipt"
    title = mark("Page", "Receipts")
    empty = mark("Page", "There are no receipts in this period. Choose another period, or import a sheet.")
    by_day = True
    watches = frozenset({"receipt", "member", "customer", "membership"})


class InvoicesPage(RecordPage):
    """What was invoiced in the period, or ever."""

    name = record = "invoice"
    title = mark("Page", "Invoices")
    empty = mark("Page", "There are no invoices in this period. Choose another period, or import a sheet.")
    by_day = True
    watches = frozenset({"invoice", "member", "customer", "membership"})


class ActivitiesPage(RecordPage):
    """Visits, calls, messages and meetings of the period, or ever."""

    name = record = "activity"
    title = mark("Page", "Activities")
    empty = mark("Page", "There are no customer activities in this period. Import a sheet of visits or calls, or add one.")
    by_day = True
    watches = frozenset({"activity", "member", "customer", "membership"})


class OpportunitiesPage(RecordPage):
    """What may be sold, and what became of it."""

    name = record = "opportunity"
    title = mark("Page", "Opportunities")
    empty = mark("Page", "There are no opportunities yet. Import a sheet of opportunities, or add one.")
    watches = frozenset({"opportunity", "member", "customer", "membership"})


class CustomersTab(PagedTab):
    """Customers and the people there, products, sales and receipts, activities and opportunities."""

    name = "customers"
    pages = (CustomersPage, ContactsPage, ProductsPage, SalesPage, ReceiptsPage, InvoicesPage, ActivitiesPage, OpportunitiesPage)
