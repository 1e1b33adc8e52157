-- Which filing a row of the trail is about, so that a filing's history is found at once.
ALTER TABLE trail ADD COLUMN filing VARCHAR(32);
CREATE INDEX trail_of_filing ON trail (filing, number);

-- What a person made of a finding. The version grows with every change; "about" is the finding's message at the time.
CREATE TABLE decision (
    filing       VARCHAR(32) NOT NULL,
    finding      VARCHAR(64) NOT NULL,
    version      INTEGER NOT NULL,
    disposition  VARCHAR(16) NOT NULL,
    until_day    VARCHAR(10),
    reason       TEXT NOT NULL,
    about        TEXT NOT NULL,
    decided_by   TEXT NOT NULL,
    decided_at   VARCHAR(24) NOT NULL,
    approved_by  TEXT,
    approved_at  VARCHAR(24),
    carried_from VARCHAR(32),
    PRIMARY KEY (filing, finding),
    FOREIGN KEY (filing, finding) REFERENCES finding (filing, id)
);

CREATE TABLE finding_comment (
    number  BIGINT PRIMARY KEY,
    filing  VARCHAR(32) NOT NULL,
    finding VARCHAR(64) NOT NULL,
    words   TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_at VARCHAR(24) NOT NULL,
    FOREIGN KEY (filing, finding) REFERENCES finding (filing, id)
);
CREATE INDEX comment_of_filing ON finding_comment (filing, number);

CREATE TABLE sign_off (
    filing     VARCHAR(32) PRIMARY KEY REFERENCES filing (id),
    signed_by  TEXT NOT NULL,
    signed_at  VARCHAR(24) NOT NULL,
    statement  TEXT NOT NULL,
    report     VARCHAR(64) NOT NULL,
    closed     INTEGER NOT NULL,
    left_open  INTEGER NOT NULL,
    trail_row  BIGINT NOT NULL,
    trail_hash VARCHAR(64) NOT NULL
);
