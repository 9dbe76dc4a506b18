-- The first shape of an office's file. Every column is told in docs/schema.sql.
-- Keys are whole numbers that are never used again; days and instants are text (2023-12-25, 2023-12-25T09:41:00Z);
-- money is whole đồng; coefficients are decimal text; words of a closed set are checked; text is NFC.

PRAGMA application_id = 1447969104;

CREATE TABLE office (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id = 1),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  authority TEXT NOT NULL,
  parent_name TEXT NOT NULL,
  place TEXT NOT NULL,
  number_suffix TEXT NOT NULL
) STRICT;

CREATE TABLE signer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('on_behalf', 'deputy')),
  form_text TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT
) STRICT;

CREATE TABLE award_type (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  certificate_name TEXT NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('flag', 'merit', 'commendation', 'title', 'badge', 'order', 'other')),
  level TEXT NOT NULL CHECK (level IN ('own', 'up')),
  recipients TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  thematic INTEGER NOT NULL CHECK (thematic IN (0, 1)),
  basis TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown')),
  rank INTEGER NOT NULL,
  spellings TEXT NOT NULL
) STRICT;

CREATE TABLE coefficient (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  award TEXT NOT NULL REFERENCES award_type (code),
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household')),
  valid_from TEXT,
  valid_to TEXT,
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown'))
) STRICT;

CREATE TABLE base_salary (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  valid_from TEXT NOT NULL UNIQUE,
  dong INTEGER NOT NULL CHECK (dong > 0),
  basis TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown'))
) STRICT;

CREATE TABLE theme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  short_name TEXT NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('everybody', 'women')),
  spellings TEXT NOT NULL
) STRICT;

CREATE TABLE rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  condition TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('information', 'warning', 'block')),
  source TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown')),
  valid_from TEXT,
  valid_to TEXT,
  applied INTEGER NOT NULL CHECK (applied IN (0, 1))
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER REFERENCES unit (id),
  successor_id INTEGER REFERENCES unit (id),
  ended_on TEXT,
  CHECK (successor_id IS NULL OR ended_on IS NOT NULL)
) STRICT;
CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX unit_successor ON unit (successor_id);

CREATE TABLE unit_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  basis TEXT
) STRICT;
CREATE INDEX unit_version_unit ON unit_version (unit_id);
CREATE INDEX unit_version_folded ON unit_version (folded);

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  sort_key BLOB NOT NULL,
  honorific TEXT,
  gender TEXT CHECK (gender IN ('woman', 'man')),
  birth_year INTEGER,
  position TEXT,
  unit_id INTEGER REFERENCES unit (id)
) STRICT;
CREATE INDEX person_folded ON person (folded);
CREATE INDEX person_sort ON person (sort_key);
CREATE INDEX person_unit ON person (unit_id);

CREATE TABLE round (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  deadline_on TEXT,
  ceremony_on TEXT,
  ceremony_at TEXT,
  budget INTEGER CHECK (budget >= 0)
) STRICT;

CREATE TABLE council_session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES round (id),
  held_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'convened', 'seated', 'voting', 'counted', 'minuted', 'closed')),
  UNIQUE (round_id, held_on)
) STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES round (id),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  added INTEGER NOT NULL,
  skipped TEXT NOT NULL
) STRICT;
CREATE INDEX import_round ON import (round_id);

CREATE TABLE nomination (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES round (id),
  import_id INTEGER REFERENCES import (id),
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household')),
  honorific TEXT,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  same_key TEXT NOT NULL,
  sort_key BLOB NOT NULL,
  position TEXT,
  unit TEXT,
  nominated_by TEXT,
  person_id INTEGER REFERENCES person (id),
  unit_id INTEGER REFERENCES unit (id),
  nominating_unit_id INTEGER REFERENCES unit (id),
  award TEXT REFERENCES award_type (code),
  award_text TEXT,
  theme TEXT,
  citation TEXT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'prepared', 'submitted', 'received', 'under_appraisal', 'appraised',
    'ineligible', 'suspended', 'returned', 'before_council', 'passed', 'not_passed', 'awaiting_signature', 'decided',
    'printed', 'sealed', 'handed_over', 'archived', 'forwarded', 'decided_above', 'returned_above', 'not_considered',
    'withdrawn')),
  state_reason TEXT,
  received_on TEXT NOT NULL,
  origin_file TEXT,
  origin_sheet TEXT,
  origin_row INTEGER,
  origin_cells TEXT,
  origin_key TEXT,
  CHECK ((state IN ('ineligible', 'suspended', 'returned', 'returned_above', 'withdrawn')) = (state_reason IS NOT NULL)),
  CHECK ((origin_file IS NULL) = (origin_row IS NULL)),
  UNIQUE (round_id, origin_key)
) STRICT;
CREATE INDEX nomination_round ON nomination (round_id, place);
CREATE INDEX nomination_person ON nomination (person_id);
CREATE INDEX nomination_unit ON nomination (unit_id);
CREATE INDEX nomination_nominating_unit ON nomination (nominating_unit_id);
CREATE INDEX nomination_import ON nomination (import_id);

CREATE TABLE finding_override (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  officer TEXT NOT NULL,
  given_at TEXT NOT NULL,
  UNIQUE (nomination_id, rule)
) STRICT;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES round (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'form_checked', 'awaiting_signature', 'signed', 'issued', 'corrected',
    'amended', 'partly_revoked', 'revoked', 'discarded')),
  answered_by TEXT,
  title TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('own', 'up')),
  issuer TEXT NOT NULL,
  awards TEXT NOT NULL,
  signer_id INTEGER REFERENCES signer (id),
  council_on TEXT,
  number TEXT,
  number_key TEXT,
  year INTEGER,
  decided_on TEXT,
  signer_name TEXT,
  signer_title TEXT,
  signer_form TEXT,
  authority TEXT,
  place TEXT,
  UNIQUE (issuer, year, number_key),
  CHECK ((state IN ('draft', 'form_checked', 'awaiting_signature', 'discarded')) = (number IS NULL)),
  CHECK ((number IS NULL) = (decided_on IS NULL)),
  CHECK ((number IS NULL) = (number_key IS NULL)),
  CHECK ((number IS NULL) = (year IS NULL)),
  CHECK ((state IN ('corrected', 'amended', 'partly_revoked', 'revoked')) = (answered_by IS NOT NULL))
) STRICT;
CREATE INDEX decision_round ON decision (round_id);

CREATE TABLE decision_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  nomination_id INTEGER NOT NULL UNIQUE REFERENCES nomination (id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0)
) STRICT;
CREATE INDEX decision_item_decision ON decision_item (decision_id, ordinal);

CREATE TABLE award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  nomination_id INTEGER REFERENCES nomination (id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  number TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household')),
  honorific TEXT,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  sort_key BLOB NOT NULL,
  position TEXT,
  unit TEXT,
  nominated_by TEXT,
  person_id INTEGER REFERENCES person (id),
  unit_id INTEGER REFERENCES unit (id),
  award TEXT NOT NULL REFERENCES award_type (code),
  award_name TEXT NOT NULL,
  theme TEXT,
  citation TEXT NOT NULL,
  coefficient TEXT,
  base_salary INTEGER,
  bonus INTEGER,
  state TEXT NOT NULL CHECK (state IN ('valid', 'revoked')),
  UNIQUE (decision_id, ordinal),
  CHECK ((bonus IS NULL) = (coefficient IS NULL)),
  CHECK ((bonus IS NULL) = (base_salary IS NULL))
) STRICT;
CREATE INDEX award_person ON award (person_id);
CREATE INDEX award_unit ON award (unit_id);
CREATE INDEX award_nomination ON award (nomination_id);
CREATE INDEX award_year ON award (year, award);

-- What a signed decision froze never changes; only whether the award still stands may.
CREATE TRIGGER award_is_frozen BEFORE UPDATE ON award
WHEN old.decision_id <> new.decision_id OR old.ordinal <> new.ordinal OR old.number <> new.number
  OR old.decided_on <> new.decided_on OR old.kind <> new.kind OR old.honorific IS NOT new.honorific
  OR old.name <> new.name OR old.position IS NOT new.position OR old.unit IS NOT new.unit OR old.award <> new.award
  OR old.award_name <> new.award_name OR old.theme IS NOT new.theme OR old.citation <> new.citation
  OR old.bonus IS NOT new.bonus OR old.coefficient IS NOT new.coefficient OR old.base_salary IS NOT new.base_salary
  OR old.year <> new.year OR old.nominated_by IS NOT new.nominated_by
BEGIN
  SELECT raise(ABORT, 'an award of a signed decision is frozen');
END;
CREATE TRIGGER award_stays BEFORE DELETE ON award
BEGIN
  SELECT raise(ABORT, 'an award of a signed decision is never deleted');
END;

-- Neither does the signature itself; only how later acts answer it may.
CREATE TRIGGER decision_is_frozen BEFORE UPDATE ON decision
WHEN old.number IS NOT NULL AND (new.number IS NOT old.number OR new.decided_on IS NOT old.decided_on
  OR new.title <> old.title OR new.issuer <> old.issuer OR new.signer_name IS NOT old.signer_name
  OR new.signer_title IS NOT old.signer_title OR new.signer_form IS NOT old.signer_form
  OR new.authority IS NOT old.authority OR new.place IS NOT old.place)
BEGIN
  SELECT raise(ABORT, 'a signed decision is frozen');
END;

CREATE VIRTUAL TABLE award_search USING fts5 (folded, content = 'award', content_rowid = 'id', prefix = '1 2 3', tokenize = 'ascii');
CREATE TRIGGER award_search_add AFTER INSERT ON award
BEGIN
  INSERT INTO award_search (rowid, folded) VALUES (new.id, new.folded);
END;

CREATE TABLE certificate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  award_id INTEGER NOT NULL REFERENCES award (id),
  serial INTEGER NOT NULL CHECK (serial > 0),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'proofed', 'printed', 'spoiled', 'signed', 'sealed', 'framed',
    'staged', 'handed_over', 'handed_to_deputy', 'sent_to_unit', 'exchange_asked', 'reissue_asked', 'replaced',
    'recalled')),
  state_reason TEXT,
  UNIQUE (award_id, serial),
  CHECK ((state IN ('spoiled', 'exchange_asked', 'reissue_asked', 'recalled')) = (state_reason IS NOT NULL))
) STRICT;

CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  officer TEXT NOT NULL,
  act TEXT NOT NULL,
  facts TEXT NOT NULL,
  official INTEGER NOT NULL CHECK (official IN (0, 1))
) STRICT;
CREATE TRIGGER history_is_not_rewritten BEFORE UPDATE ON history
BEGIN
  SELECT raise(ABORT, 'history is append-only');
END;
CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
BEGIN
  SELECT raise(ABORT, 'history is append-only');
END;

CREATE TABLE history_subject (
  history_id INTEGER NOT NULL REFERENCES history (id),
  subject TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  PRIMARY KEY (subject, subject_id, history_id)
) STRICT;

CREATE TABLE undo_step (
  history_id INTEGER NOT NULL REFERENCES history (id),
  seq INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  made TEXT,
  was TEXT,
  PRIMARY KEY (history_id, seq),
  CHECK ((made IS NULL) <> (was IS NULL))
) STRICT;

CREATE TABLE undone (
  history_id INTEGER PRIMARY KEY REFERENCES history (id),
  by_history_id INTEGER NOT NULL REFERENCES history (id)
) STRICT;
