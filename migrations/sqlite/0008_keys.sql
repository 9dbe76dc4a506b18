-- Signed statements: the office's keys, and what each sheet's QR code says.

CREATE TABLE signing_key (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  public_key TEXT NOT NULL UNIQUE,
  locked TEXT NOT NULL,
  officer TEXT NOT NULL,
  made_at TEXT NOT NULL,
  retired_at TEXT,
  stolen_at TEXT,
  CHECK (stolen_at IS NULL OR retired_at IS NOT NULL)
) STRICT;

CREATE TABLE statement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  award_id INTEGER NOT NULL REFERENCES award (id),
  issue INTEGER NOT NULL CHECK (issue > 0),
  signing_key_id INTEGER NOT NULL REFERENCES signing_key (id),
  content TEXT NOT NULL,
  fingerprint TEXT NOT NULL UNIQUE,
  officer TEXT NOT NULL,
  signed_at TEXT NOT NULL
) STRICT;
CREATE INDEX statement_award ON statement (award_id, issue);
CREATE INDEX statement_signing_key ON statement (signing_key_id);

-- A sheet somewhere says it: what was signed is neither rewritten nor forgotten.
CREATE TRIGGER statement_is_not_rewritten BEFORE UPDATE ON statement
BEGIN
  SELECT raise(ABORT, 'what was signed is not rewritten');
END;
CREATE TRIGGER statement_is_not_deleted BEFORE DELETE ON statement
BEGIN
  SELECT raise(ABORT, 'what was signed is not forgotten');
END;
