# Completion of reader in bash, by the script that the installed program prints.
eval "$(reader completion bash)"
