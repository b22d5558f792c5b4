team-title = For people at work here
team-intro = Thank you for your time.
team-only = Topics
T01 = What matters most?
