# Completion of reader in fish, by the script that the installed program prints.
reader completion fish | source
