### Texts for staff.
