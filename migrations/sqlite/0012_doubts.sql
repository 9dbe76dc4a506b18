-- Doubts: what nobody answered when a list was accepted stays with the nomination until it is.

CREATE TABLE open_doubt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),
  kind TEXT NOT NULL,
  facts TEXT NOT NULL,
  fields TEXT NOT NULL
) STRICT;
CREATE INDEX open_doubt_nomination ON open_doubt (nomination_id);
