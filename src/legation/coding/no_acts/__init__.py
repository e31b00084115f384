"""What a sentence may tell without any act between states: private affairs, hearsay, opinion."""
