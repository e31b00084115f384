"""An index that counts current articles by outlet and day without reading their text."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the index."""
    op.create_index("articles_counted", "articles", ["superseded_by", "outlet", "sort_day"])
