"""What archives are made of: one module for each kind of file that holds records, and the table of them."""
