-- What of a process is public: which figures, and the snapshots their numbers come from. What was public before is
-- told by the ledger.

CREATE TABLE publications (
    process TEXT PRIMARY KEY,
    published_on TEXT NOT NULL,
    account TEXT NOT NULL,
    record TEXT NOT NULL
);
