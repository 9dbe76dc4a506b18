-- Words that stay together at the end of a line, as the office would have them; where a ceremony is.

CREATE TABLE phrase (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list TEXT NOT NULL,
  words TEXT NOT NULL,
  stand TEXT NOT NULL CHECK (stand IN ('together', 'apart')),
  source TEXT NOT NULL,
  certainty TEXT NOT NULL,
  UNIQUE (list, words)
) STRICT;

CREATE TABLE phrase_table (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE
) STRICT;

-- Sheets were printed with it: what a decision was signed with is neither rewritten nor forgotten.
CREATE TRIGGER phrase_table_is_not_rewritten BEFORE UPDATE ON phrase_table
BEGIN
  SELECT raise(ABORT, 'what a decision was signed with is not rewritten');
END;
CREATE TRIGGER phrase_table_is_not_deleted BEFORE DELETE ON phrase_table
BEGIN
  SELECT raise(ABORT, 'what a decision was signed with is not forgotten');
END;

ALTER TABLE decision_template ADD COLUMN phrase_table_id INTEGER REFERENCES phrase_table (id);

ALTER TABLE round ADD COLUMN ceremony_place TEXT;
