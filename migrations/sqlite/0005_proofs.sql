-- Proofing names: what units confirmed, and the lists that were made for them.

CREATE TABLE proof (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),
  recipient TEXT NOT NULL,
  below TEXT NOT NULL,
  means TEXT NOT NULL CHECK (means IN ('returned_list', 'by_hand', 'by_phone')),
  confirmed_by TEXT,
  file_name TEXT,
  officer TEXT NOT NULL,
  proofed_at TEXT NOT NULL,
  CHECK ((means = 'returned_list') = (file_name IS NOT NULL))
) STRICT;
CREATE INDEX proof_nomination ON proof (nomination_id);

CREATE TABLE proof_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES round (id),
  unit_key TEXT NOT NULL,
  unit TEXT NOT NULL,
  names INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  officer TEXT NOT NULL,
  made_at TEXT NOT NULL,
  returned_at TEXT,
  returned_file TEXT,
  CHECK ((returned_at IS NULL) = (returned_file IS NULL))
) STRICT;
CREATE INDEX proof_list_round ON proof_list (round_id);
