"""Small widgets around the panes: bars, hints, the search line."""
