"""A language pack of Esperanto, for the tests of what a second language needs."""
