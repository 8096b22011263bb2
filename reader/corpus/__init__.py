"""Archives: many articles, from files of any kind, to tables of documents, sections, quotations and speakers."""
