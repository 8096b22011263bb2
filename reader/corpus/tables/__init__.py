"""Writing tables: a module for each format, and the folders in which their files are."""
