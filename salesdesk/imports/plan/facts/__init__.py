"""Plans facts such as sales and receipts: by what they are found again, their money, what changed of them."""
