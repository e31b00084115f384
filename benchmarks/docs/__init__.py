"""Documents that are made from the code and from measurements, never by hand."""
