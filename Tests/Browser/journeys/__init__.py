"""What people do with the pages, one function for each errand: its name says what must work."""
