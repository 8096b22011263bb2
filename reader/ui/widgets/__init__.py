"""Small widgets around the panes."""
