"""The parsers of messages, mailboxes and web archives, which are all MIME (RFC 2045)."""
