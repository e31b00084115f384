"""What is measured, how fast, and the gate that keeps it; run with ``python -m``."""
