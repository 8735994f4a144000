"""Rules of the trade as pure functions: values in, values out."""
