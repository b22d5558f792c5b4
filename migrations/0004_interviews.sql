-- What became of interviews: handed over, handed in, opened again. Nothing here was said in one, and all
-- of it goes when the interview is withdrawn.

CREATE TABLE interview_history (
    interview TEXT NOT NULL REFERENCES interviews (id),
    number BIGINT NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    account TEXT NOT NULL,
    from_account TEXT NOT NULL,
    to_account TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT interview_history_by_number PRIMARY KEY (interview, number)
);
