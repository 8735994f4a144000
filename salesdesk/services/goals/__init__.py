"""Goals: targets set, cascaded, agreed, followed and adjusted."""
