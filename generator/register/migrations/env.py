"""What Alembic runs: the steps on the connection it is handed, inside the transaction of that connection."""

from __future__ import annotations

from alembic import context

from generator.register.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
