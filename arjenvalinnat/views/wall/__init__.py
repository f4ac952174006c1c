"""The pages that the class sees, one module each."""
