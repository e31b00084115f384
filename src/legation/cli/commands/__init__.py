"""The commands, one module each; :mod:`legation.cli.app` lists them."""
