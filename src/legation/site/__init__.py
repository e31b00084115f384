"""The site: the desk as a person reads it, rendered on the server."""
