"""Settings: config.yaml and the user's own files over it, as typed values."""

from reader.config.settings import PaneSettings, Settings, WebSettings, load_settings

__all__ = ["PaneSettings", "Settings", "WebSettings", "load_settings"]
