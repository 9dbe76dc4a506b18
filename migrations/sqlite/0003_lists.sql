-- What the office learns from lists: words above columns, layouts of units, and which people are one.

CREATE TABLE heading_word (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  phrase TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,
  meaning TEXT NOT NULL
) STRICT;

CREATE TABLE list_layout (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sender TEXT NOT NULL,
  sender_key TEXT NOT NULL UNIQUE,
  columns TEXT NOT NULL,
  encodings TEXT NOT NULL,
  file_name TEXT NOT NULL,
  used_on TEXT NOT NULL
) STRICT;

ALTER TABLE person ADD COLUMN match_key TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN merged_into INTEGER REFERENCES person (id);
UPDATE person SET match_key = REPLACE(folded, 'y', 'i');
CREATE INDEX person_match ON person (match_key);
CREATE INDEX person_merged ON person (merged_into);

CREATE TABLE person_apart (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  other_id INTEGER NOT NULL REFERENCES person (id),
  CHECK (person_id < other_id),
  UNIQUE (person_id, other_id)
) STRICT;
CREATE INDEX person_apart_other ON person_apart (other_id);
