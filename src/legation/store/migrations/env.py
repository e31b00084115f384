"""What Alembic runs: the migrations, on the connection and in the transaction given to it."""

from alembic import context

from legation.store.revisions import VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    version_table=VERSION_TABLE,
    transactional_ddl=False,  # the caller holds the transaction
)
with context.begin_transaction():
    context.run_migrations()
