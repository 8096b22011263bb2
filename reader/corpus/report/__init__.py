"""The report on a corpus: who is quoted, how much, in what role, where and when; as text, Markdown and HTML."""
