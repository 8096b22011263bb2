"""Stories: who speaks in a novel, decided by its whole cast and by the course of each conversation."""
