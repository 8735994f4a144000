"""What earlier imports of a sheet brought and it does not say any more."""
