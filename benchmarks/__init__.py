"""How fast, side by side with peers in one run: `make bench`. Ratios count; milliseconds are this machine's."""
