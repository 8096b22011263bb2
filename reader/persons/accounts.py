"""Persons: which speakers of several documents are one person, by full name and agreeing roles, and by nothing less.

The same full name in two documents is one person's where both say what that person is, and agree on an office or on the
body for which somebody works. Names of one word, and speakers of whom a document says nothing, are nobody else's.
The result does not depend on the order of the documents.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from reader.named_tuple import NamedTuple
from reader.persons.roles import agreement, disagree, offices_of, role_words

MOST_KINDS = 300
"""How many different accounts of one name are compared, the most frequent ones; others are nobody else's."""
FEMALE, MALE = "female", "male"


class Account(NamedTuple):
    """What documents say of somebody with a name."""

    role: str
    """The role, in their words."""
    gender: str
    """Female, male or unknown."""

    def is_apart_from(self, other: Account) -> bool:
        """Whether the two cannot be one person's."""
        return {self.gender, other.gender} == {FEMALE, MALE} or disagree(self.role, other.role)

    @property
    def is_evidence(self) -> bool:
        """Whether it says something on which another can agree."""
        weak = role_words().weak
        return any(office.is_specific or office.noun not in weak for office in offices_of(self.role))

    @property
    def is_specific(self) -> bool:
        """Whether it says which mayor, of which body, somebody is."""
        return any(office.is_specific for office in offices_of(self.role))


@dataclass
class Person:
    """Accounts of one person."""

    accounts: list[Account] = field(default_factory=list)

    def has_place_for(self, account: Account) -> bool:
        """Whether an account agrees with one of these, and contradicts none."""
        return any(agreement(account.role, each.role) for each in self.accounts) and not any(
            account.is_apart_from(each) for each in self.accounts
        )

    def is_apart_from(self, other: Person) -> bool:
        """Whether an account of one contradicts one of the other."""
        return any(one.is_apart_from(each) for one in self.accounts for each in other.accounts)


@lru_cache(maxsize=1 << 14)
def is_full_name(name: str) -> bool:
    """Whether a name is one of two words or more, and no description.

    >>> is_full_name("Ann Lee"), is_full_name("Lee"), is_full_name("a spokesman"), is_full_name("Lee’s office")
    (True, False, False, False)
    """
    words = name.split()
    return len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper()


def persons_among(accounts: Mapping[Account, int]) -> list[Person]:
    """The persons of one full name; `accounts` are those of its documents, with their numbers.

    An account that says which office it is finds its person first; one that does not ("mayor") joins the only person
    whom it fits. An account that fits several is in no person.
    """
    if len(accounts) == 1:  # as most names have
        return [Person([account]) for account in accounts if account.is_evidence]
    order = sorted(filter(lambda each: each.is_evidence, accounts), key=lambda each: (-accounts[each], each))[
        :MOST_KINDS
    ]
    persons: list[Person] = []
    for account in filter(lambda each: each.is_specific, order):
        found = [person for person in persons if person.has_place_for(account)]
        if any(one.is_apart_from(other) for at, one in enumerate(found) for other in found[:at]):
            found = []
        merged = Person([account, *(each for person in found for each in person.accounts)])
        persons = [*(person for person in persons if all(person is not each for each in found)), merged]
    for account in filter(lambda each: not each.is_specific, order):
        found = [person for person in persons if person.has_place_for(account)]
        if not found:
            persons.append(Person([account]))
        elif len(found) == 1:
            found[0].accounts.append(account)
    return persons


def evidence_for(account: Account, person: Person, accounts: Mapping[Account, int]) -> str:
    """On what an account agrees with the others of a person, the most frequent first; `accounts` have their numbers."""
    others = sorted(person.accounts, key=lambda each: (each == account and accounts[each] < 2, -accounts[each], each))
    found = (agreement(account.role, each.role) for each in others)
    return next(filter(None, found), "")
