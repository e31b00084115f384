"""What a parse says without any list of states: roles, saying, whether a thing is done or asked."""
