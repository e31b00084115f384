"""Who is who: from names and noun phrases to states, bodies, sectors and offices."""
