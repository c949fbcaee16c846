"""How the tables came to be, one step a file; run by Alembic when an older file is opened."""
