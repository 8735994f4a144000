"""Says what an import would do: values, records and facts against what is stored. Writes nothing."""
