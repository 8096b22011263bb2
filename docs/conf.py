"""Settings of Sphinx, which makes the site of these pages: `make docs`."""

from reader import __version__

project = "reader"
version = release = __version__
copyright = "2026 The reader authors"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
html_theme = "furo"
html_title = "reader"
html_static_path: list[str] = []
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"source_view_link": "", "navigation_with_keys": True}

nitpicky = True
nitpick_ignore_regex = [("py:.*", r"(collections|enum|os|pathlib|re|typing)\..*|optional|FormatName")]
"""Names of the standard library, whose documentation is not part of this site, and an alias for names of formats."""

myst_heading_anchors = 4
myst_enable_extensions = ["deflist"]
smartquotes = False

default_role = "code"
"""Single backticks in docstrings set words as code, as in Markdown."""
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
