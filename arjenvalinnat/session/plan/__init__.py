"""Which cards an hour holds, how long they take, and how the rest of the plan is changed."""
