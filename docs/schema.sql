-- The office's file, told column by column. What makes it are the migrations; a test compares the two.
-- NULL means what the note says, and nothing else. On PostgreSQL the columns are the same (BIGINT, TEXT, BYTEA).

-- Keys are whole numbers that are never used again; days and instants are text (2023-12-25, 2023-12-25T09:41:00Z);
-- money is whole đồng; coefficients are decimal text; words of a closed set are checked; text is NFC.

PRAGMA application_id = 1447969104;

-- The federation whose board uses the program.
CREATE TABLE office (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id = 1),  -- always 1: a file is of one office
  name TEXT NOT NULL,  -- full name: Liên đoàn Lao động tỉnh Bắc Kạn
  short_name TEXT NOT NULL,  -- for narrow places: LĐLĐ tỉnh Bắc Kạn
  authority TEXT NOT NULL,  -- the giver's line on certificates
  parent_name TEXT NOT NULL,  -- the body above, for the head of documents
  place TEXT NOT NULL,  -- written before dates: Bắc Kạn
  number_suffix TEXT NOT NULL,  -- after the slash of decision numbers: QĐ-LĐLĐ
  address TEXT NOT NULL DEFAULT ''  -- where it is reached by post, on envelopes; blank: not said
) STRICT;

-- Who signs, and how, by date.
CREATE TABLE signer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  name TEXT NOT NULL,  -- printed below the signature
  title TEXT NOT NULL,  -- printed above it: CHỦ TỊCH
  form TEXT NOT NULL CHECK (form IN ('on_behalf', 'deputy')),  -- on_behalf = TM., deputy = KT.
  form_text TEXT NOT NULL,  -- the form as printed: TM. BAN THƯỜNG VỤ
  valid_from TEXT,  -- first day on which the signer may sign; NULL: always could
  valid_to TEXT,  -- last day; NULL: still may
  signature TEXT  -- its picture among the supplies (SHA-256), for sheets not signed by hand; NULL: signed by hand
) STRICT;

-- The catalogue: forms and titles.
CREATE TABLE award_type (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  code TEXT NOT NULL UNIQUE,  -- BK_LDLD; known to lists and the terminal
  name TEXT NOT NULL,  -- as decisions write it
  short_name TEXT NOT NULL,  -- on lists and tags
  certificate_name TEXT NOT NULL,  -- the large words on the sheet; empty where none is printed
  class TEXT NOT NULL CHECK (class IN ('flag', 'merit', 'commendation', 'title', 'badge', 'order', 'other')),  -- what it is, for colour and ceremony
  level TEXT NOT NULL CHECK (level IN ('own', 'up')),  -- own = the office decides, up = a higher level does
  recipients TEXT NOT NULL,  -- kinds it may go to, parted by spaces
  valid_from TEXT,  -- first day on which it may be decided; NULL: no limit
  valid_to TEXT,  -- last day; NULL: still open
  thematic INTEGER NOT NULL CHECK (thematic IN (0, 1)),  -- 1 when it honours one theme
  basis TEXT NOT NULL,  -- law and article
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown')),  -- how well that is known
  rank INTEGER NOT NULL,  -- order of the ceremony, highest first
  spellings TEXT NOT NULL  -- folded phrases by which lists call it, a line each
) STRICT;

-- Bonus as a multiple of the base salary, by award, kind of recipient and period.
CREATE TABLE coefficient (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  award TEXT NOT NULL REFERENCES award_type (code),  -- of which award
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household')),  -- for which kind of recipient
  valid_from TEXT,  -- first day of decisions that use it; NULL: no limit
  valid_to TEXT,  -- last day; NULL: still used
  value TEXT NOT NULL,  -- decimal text: multiple of the base salary
  source TEXT NOT NULL,  -- law and article
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown'))  -- how well that is known
) STRICT;

-- Lương cơ sở by date.
CREATE TABLE base_salary (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  valid_from TEXT NOT NULL UNIQUE,  -- first day
  dong INTEGER NOT NULL CHECK (dong > 0),  -- đồng a month
  basis TEXT NOT NULL,  -- the decree
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown'))  -- how well that is known
) STRICT;

-- Organised efforts (phong trào thi đua) that themes belong to.
CREATE TABLE movement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  name TEXT NOT NULL UNIQUE,  -- without the word "phong trào"
  scope TEXT NOT NULL CHECK (scope IN ('country', 'confederation', 'federation', 'cluster', 'unit')),  -- how far it reaches
  valid_from TEXT,  -- day of its launch; NULL: not entered
  valid_to TEXT,  -- day of its closing; NULL: it runs
  basis TEXT NOT NULL  -- the plan that launched it; empty while nobody entered one
) STRICT;

-- Subjects of thematic awards.
CREATE TABLE theme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  name TEXT NOT NULL UNIQUE,  -- full, as certificates print it between quotation marks
  short_name TEXT NOT NULL,  -- on tags
  audience TEXT NOT NULL CHECK (audience IN ('everybody', 'women')),  -- women: does not fit men (R59)
  spellings TEXT NOT NULL,  -- folded, abbreviations included, a line each
  movement TEXT REFERENCES movement (name) ON UPDATE CASCADE  -- NULL: of no movement
) STRICT;

-- Conditions with their sources.
CREATE TABLE rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  code TEXT NOT NULL,  -- of the trade's rule catalogue: R02; once for each law that said so in its time
  condition TEXT NOT NULL,  -- the word of its condition in domain/src/rules
  severity TEXT NOT NULL CHECK (severity IN ('information', 'warning', 'block')),  -- how heavily a failure weighs
  source TEXT NOT NULL,  -- law and article
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown')),  -- how well that is known
  valid_from TEXT,  -- first day in force; NULL: no limit
  valid_to TEXT,  -- last day; NULL: still in force
  applied INTEGER NOT NULL CHECK (applied IN (0, 1)),  -- 0 when the board leaves it aside
  UNIQUE (code, valid_from)
) STRICT;

-- What the dossiers of an award want.
CREATE TABLE dossier_demand (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  award TEXT NOT NULL REFERENCES award_type (code),  -- of which award
  part TEXT NOT NULL CHECK (part IN ('submission', 'report', 'minutes', 'initiative', 'other')),  -- what is wanted
  need TEXT NOT NULL CHECK (need IN ('always', 'when_relied_on')),  -- always, or only where the nomination relies on it
  valid_from TEXT,  -- first day of decisions for which it is wanted; NULL: no limit
  valid_to TEXT,  -- last day; NULL: still wanted
  source TEXT NOT NULL,  -- law and article
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown')),  -- how well that is known
  procedure TEXT NOT NULL DEFAULT 'ordinary' CHECK (procedure IN ('ordinary', 'simplified')),  -- in which procedure (Luật TĐKT Đ84, Đ85)
  UNIQUE (award, part, procedure, valid_from)
) STRICT;

-- Organisations, a tree.
CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  parent_id INTEGER REFERENCES unit (id),  -- the unit above; NULL at the top
  successor_id INTEGER REFERENCES unit (id),  -- what it became part of; NULL while it lives
  ended_on TEXT,  -- its last day; NULL while it lives
  CHECK (successor_id IS NULL OR ended_on IS NOT NULL)
) STRICT;
CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX unit_successor ON unit (successor_id);

-- Their names by date: a record keeps the name of its day.
CREATE TABLE unit_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  unit_id INTEGER NOT NULL REFERENCES unit (id),  -- whose name
  name TEXT NOT NULL,  -- as written
  folded TEXT NOT NULL,  -- what search compares
  valid_from TEXT,  -- first day; NULL: unknown
  valid_to TEXT,  -- last day; NULL: borne today
  basis TEXT  -- the decision that gave it; NULL: unknown
) STRICT;
CREATE INDEX unit_version_unit ON unit_version (unit_id);
CREATE INDEX unit_version_folded ON unit_version (folded);

-- Who was ever nominated or honoured.
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  name TEXT NOT NULL,  -- full, without honorific
  folded TEXT NOT NULL,  -- what search compares
  sort_key BLOB NOT NULL,  -- sorts by given name in Vietnamese order
  honorific TEXT,  -- Ông, Bà, Đồng chí; NULL: unknown
  gender TEXT CHECK (gender IN ('woman', 'man')),  -- NULL: unknown
  birth_year INTEGER,  -- tells namesakes apart; NULL: unknown
  position TEXT,  -- held last; NULL: unknown
  unit_id INTEGER REFERENCES unit (id),  -- worked at last; NULL: unknown
  match_key TEXT NOT NULL DEFAULT '',  -- what namesakes are looked for by: folded, i and y as one
  merged_into INTEGER REFERENCES person (id)  -- the person this entry was found to be; NULL: a person of its own
) STRICT;
CREATE INDEX person_folded ON person (folded);
CREATE INDEX person_sort ON person (sort_key);
CREATE INDEX person_unit ON person (unit_id);
CREATE INDEX person_match ON person (match_key);
CREATE INDEX person_merged ON person (merged_into);

-- Namesakes who were found to be two people, so that nobody asks again.
CREATE TABLE person_apart (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  person_id INTEGER NOT NULL REFERENCES person (id),  -- the one with the smaller key
  other_id INTEGER NOT NULL REFERENCES person (id),  -- the other
  CHECK (person_id < other_id),
  UNIQUE (person_id, other_id)
) STRICT;
CREATE INDEX person_apart_other ON person_apart (other_id);

-- Words above the columns of lists that the office added to the program's book.
CREATE TABLE heading_word (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  phrase TEXT NOT NULL,  -- as the board typed it
  folded TEXT NOT NULL UNIQUE,  -- what headings are compared with
  meaning TEXT NOT NULL  -- what such a column holds, as intake calls it: name, position_unit
) STRICT;

-- How units lay out their lists, where somebody had to say so: offered when the unit's next list comes.
CREATE TABLE list_layout (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  sender TEXT NOT NULL,  -- the unit
  sender_key TEXT NOT NULL UNIQUE,  -- what tells it again: folded, in full
  columns TEXT NOT NULL,  -- JSON: heading and meaning of columns
  encodings TEXT NOT NULL,  -- JSON: heading and encoding of columns
  file_name TEXT NOT NULL,  -- the file it was seen in last
  used_on TEXT NOT NULL  -- the day that was accepted
) STRICT;

-- Occasions on which nominations are gathered and decided.
CREATE TABLE round (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  name TEXT NOT NULL,  -- Tổng kết công tác công đoàn năm 2023
  year INTEGER NOT NULL,  -- the year it honours
  deadline_on TEXT,  -- last day for lists; NULL: none set
  ceremony_on TEXT,  -- NULL: not set yet
  ceremony_at TEXT,  -- 08:00; NULL: not set yet
  budget INTEGER CHECK (budget >= 0),  -- đồng that the fund allows; NULL: none set
  ceremony_place TEXT  -- where the ceremony is, as invitations print it; NULL: not said yet
) STRICT;

-- Sessions of the council.
CREATE TABLE council_session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  round_id INTEGER NOT NULL REFERENCES round (id),  -- which round it judges
  held_on TEXT NOT NULL,  -- its day
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'convened', 'seated', 'voting', 'counted', 'minuted', 'closed')),  -- domain/src/council/state.rs
  UNIQUE (round_id, held_on)
) STRICT;

-- Lists that were accepted.
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  round_id INTEGER NOT NULL REFERENCES round (id),  -- where its rows went
  file_name TEXT NOT NULL,  -- as the officer knew the file
  sha256 TEXT NOT NULL,  -- tells the same file again
  imported_at TEXT NOT NULL,  -- instant
  added INTEGER NOT NULL,  -- nominations it made
  skipped TEXT NOT NULL  -- JSON: every other row, each with its reason
) STRICT;
CREATE INDEX import_round ON import (round_id);

-- One recipient proposed for one award in one round.
CREATE TABLE nomination (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  round_id INTEGER NOT NULL REFERENCES round (id),  -- its round
  import_id INTEGER REFERENCES import (id),  -- the list it came with; NULL: typed by hand
  place INTEGER NOT NULL,  -- its place in the round's list
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household')),  -- the recipient's kind
  honorific TEXT,  -- NULL: none
  name TEXT NOT NULL,  -- the recipient, without honorific
  folded TEXT NOT NULL,  -- name, unit and nominating unit, for search
  same_key TEXT NOT NULL,  -- equal for the same recipient in a round
  sort_key BLOB NOT NULL,  -- sorts by given name
  position TEXT,  -- NULL: not said
  unit TEXT,  -- as written; NULL: not said
  nominated_by TEXT,  -- as written; NULL: not said
  person_id INTEGER REFERENCES person (id),  -- NULL: a collective
  unit_id INTEGER REFERENCES unit (id),  -- where the person works, or the collective itself
  nominating_unit_id INTEGER REFERENCES unit (id),  -- the unit that nominates
  award TEXT REFERENCES award_type (code),  -- NULL: the list's words are in no catalogue
  award_text TEXT,  -- the award as the list wrote it
  theme TEXT,  -- NULL: all-round
  citation TEXT,  -- the sentence of merit; NULL: not said
  note TEXT,  -- of the board
  state TEXT NOT NULL CHECK (state IN ('draft', 'prepared', 'submitted', 'received', 'under_appraisal', 'appraised',  -- domain/src/nomination/state.rs
    'ineligible', 'suspended', 'returned', 'before_council', 'passed', 'not_passed', 'awaiting_signature', 'decided',
    'printed', 'sealed', 'handed_over', 'archived', 'forwarded', 'decided_above', 'returned_above', 'not_considered',
    'withdrawn')),
  state_reason TEXT,  -- only in states that have one
  received_on TEXT NOT NULL,  -- the day its list came in
  origin_file TEXT,  -- NULL: typed by hand
  origin_sheet TEXT,  -- the sheet
  origin_row INTEGER,  -- the row, as the spreadsheet counts
  origin_cells TEXT,  -- JSON: the cells as they came
  origin_key TEXT,  -- tells the row again when its list is read once more
  state_remarks TEXT CHECK (state_remarks IS NULL OR state = 'returned'),  -- JSON: what the unit must mend, by field; NULL: nothing by field
  simplified_for TEXT,  -- the case of Luật TĐKT Đ85 by which it goes the simplified way; NULL: the ordinary procedure
  CHECK ((state IN ('ineligible', 'suspended', 'returned', 'returned_above', 'withdrawn')) = (state_reason IS NOT NULL)),
  CHECK ((origin_file IS NULL) = (origin_row IS NULL)),
  UNIQUE (round_id, origin_key)
) STRICT;
CREATE INDEX nomination_round ON nomination (round_id, place);
CREATE INDEX nomination_person ON nomination (person_id);
CREATE INDEX nomination_unit ON nomination (unit_id);
CREATE INDEX nomination_nominating_unit ON nomination (nominating_unit_id);
CREATE INDEX nomination_import ON nomination (import_id);

-- Files that belong to a nomination's dossier. Their content lies in the office folder under its SHA-256.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),  -- to which it belongs; one file may belong to many
  part TEXT NOT NULL CHECK (part IN ('submission', 'report', 'minutes', 'initiative', 'other')),  -- what it is in the dossier
  file_name TEXT NOT NULL,  -- as the officer knew the file; never a path
  sha256 TEXT NOT NULL,  -- of its content: dossier/ab/abcdef….pdf
  bytes INTEGER NOT NULL CHECK (bytes > 0),  -- its size
  media TEXT NOT NULL CHECK (media IN ('pdf', 'docx', 'xlsx', 'jpg', 'png')),  -- what its bytes say it is
  added_at TEXT NOT NULL,  -- instant
  UNIQUE (nomination_id, part, sha256)
) STRICT;
CREATE INDEX attachment_content ON attachment (sha256);

-- Parts of a nomination's dossier that the office holds on paper.
CREATE TABLE paper_held (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),  -- of whose dossier
  part TEXT NOT NULL CHECK (part IN ('submission', 'report', 'minutes', 'initiative', 'other')),  -- which part
  officer TEXT NOT NULL,  -- who said so
  said_at TEXT NOT NULL,  -- instant
  UNIQUE (nomination_id, part)
) STRICT;

-- What nobody answered when a list was accepted: it stays until somebody does, or mends what it speaks of.
CREATE TABLE open_doubt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),  -- about which nomination
  kind TEXT NOT NULL,  -- which doubt of the reading: name_likely, kind_guessed ...
  facts TEXT NOT NULL,  -- JSON: what its sentence names, {"cell":"C12","likely":"Nguyễn Thị Hường"}
  fields TEXT NOT NULL  -- JSON: the fields it speaks of, ["name"]; none where it is about the row as a whole
) STRICT;
CREATE INDEX open_doubt_nomination ON open_doubt (nomination_id);

-- Written reasons to go on against a finding.
CREATE TABLE finding_override (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),  -- of which nomination
  rule TEXT NOT NULL,  -- against which rule
  reason TEXT NOT NULL,  -- as written
  officer TEXT NOT NULL,  -- who wrote it
  given_at TEXT NOT NULL,  -- instant
  UNIQUE (nomination_id, rule)
) STRICT;

-- What units confirmed of the names to be printed. A nomination may have several; the newest counts, and only while
-- today's wording is the proofed one.
CREATE TABLE proof (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),  -- of which nomination
  recipient TEXT NOT NULL,  -- the name line of the certificate, as it was proofed
  below TEXT NOT NULL,  -- the line below it; empty where none is printed
  means TEXT NOT NULL CHECK (means IN ('returned_list', 'by_hand', 'by_phone')),  -- domain/src/proof.rs
  confirmed_by TEXT,  -- who of the unit confirmed it, as typed; NULL: nobody was named
  file_name TEXT,  -- the returned list's file; NULL: confirmed by hand or by telephone
  officer TEXT NOT NULL,  -- who noted it
  proofed_at TEXT NOT NULL,  -- instant
  CHECK ((means = 'returned_list') = (file_name IS NOT NULL))
) STRICT;
CREATE INDEX proof_nomination ON proof (nomination_id);

-- Lists that were made for units to proof.
CREATE TABLE proof_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again; stands in the file
  round_id INTEGER NOT NULL REFERENCES round (id),  -- its round
  unit_key TEXT NOT NULL,  -- the nominating unit: its key, or its folded name; empty where none is named
  unit TEXT NOT NULL,  -- its name on the list; empty where none is named
  names INTEGER NOT NULL,  -- how many names it asks about
  file_name TEXT NOT NULL,  -- its workbook in the exports
  officer TEXT NOT NULL,  -- who made it
  made_at TEXT NOT NULL,  -- instant
  returned_at TEXT,  -- instant at which it was read back; NULL: not yet
  returned_file TEXT,  -- the file that came back; NULL: none yet
  CHECK ((returned_at IS NULL) = (returned_file IS NULL))
) STRICT;
CREATE INDEX proof_list_round ON proof_list (round_id);

-- Signed acts and their drafts.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  round_id INTEGER NOT NULL REFERENCES round (id),  -- its round
  state TEXT NOT NULL CHECK (state IN ('draft', 'form_checked', 'awaiting_signature', 'signed', 'issued', 'corrected',  -- domain/src/decision/state.rs
    'amended', 'partly_revoked', 'revoked', 'discarded')),
  answered_by TEXT,  -- the act that corrected, amended or revoked it
  title TEXT NOT NULL,  -- Về việc …
  level TEXT NOT NULL CHECK (level IN ('own', 'up')),  -- own, or recorded from above
  issuer TEXT NOT NULL,  -- who decides, as printed
  awards TEXT NOT NULL,  -- codes, parted by spaces
  signer_id INTEGER REFERENCES signer (id),  -- who shall sign; NULL: not chosen
  council_on TEXT,  -- the session that proposed it; NULL: none noted
  number TEXT,  -- frozen: as printed; NULL until signed
  number_key TEXT,  -- frozen: what makes it unique in its year
  year INTEGER,  -- frozen: of its date
  decided_on TEXT,  -- frozen: its date
  signer_name TEXT,  -- frozen: who signed
  signer_title TEXT,  -- frozen: with what title
  signer_form TEXT,  -- frozen: in what form
  authority TEXT,  -- frozen: the giver's line
  place TEXT,  -- frozen: the place before the date
  signature TEXT,  -- frozen: the signer's picture among the supplies (SHA-256); NULL: signed by hand
  UNIQUE (issuer, year, number_key),
  CHECK ((state IN ('draft', 'form_checked', 'awaiting_signature', 'discarded')) = (number IS NULL)),
  CHECK ((number IS NULL) = (decided_on IS NULL)),
  CHECK ((number IS NULL) = (number_key IS NULL)),
  CHECK ((number IS NULL) = (year IS NULL)),
  CHECK ((state IN ('corrected', 'amended', 'partly_revoked', 'revoked')) = (answered_by IS NOT NULL))
) STRICT;
CREATE INDEX decision_round ON decision (round_id);

-- The list of a decision.
CREATE TABLE decision_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  decision_id INTEGER NOT NULL REFERENCES decision (id),  -- on which list
  nomination_id INTEGER NOT NULL UNIQUE REFERENCES nomination (id),  -- stands on one list at most
  ordinal INTEGER NOT NULL CHECK (ordinal > 0)  -- its place, from 1; số sổ vàng once signed
) STRICT;
CREATE INDEX decision_item_decision ON decision_item (decision_id, ordinal);

-- The register: frozen as signed.
CREATE TABLE award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  decision_id INTEGER NOT NULL REFERENCES decision (id),  -- the act that gave it
  nomination_id INTEGER REFERENCES nomination (id),  -- what it answers; NULL: entered from old books
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),  -- số sổ vàng
  number TEXT NOT NULL,  -- of the decision
  decided_on TEXT NOT NULL,  -- its date
  year INTEGER NOT NULL,  -- the year it honours
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household')),  -- the recipient's kind
  honorific TEXT,  -- as printed; NULL: none
  name TEXT NOT NULL,  -- as printed
  folded TEXT NOT NULL,  -- for search
  sort_key BLOB NOT NULL,  -- sorts by given name
  position TEXT,  -- as printed; NULL: none
  unit TEXT,  -- as printed; NULL: none
  nominated_by TEXT,  -- the unit that nominated
  person_id INTEGER REFERENCES person (id),  -- NULL: a collective
  unit_id INTEGER REFERENCES unit (id),  -- the unit; the recipient itself when it is a collective
  award TEXT NOT NULL REFERENCES award_type (code),  -- its code
  award_name TEXT NOT NULL,  -- its name on that day
  theme TEXT,  -- NULL: all-round
  citation TEXT NOT NULL,  -- as printed
  coefficient TEXT,  -- decimal text; NULL: none was set
  base_salary INTEGER,  -- đồng on that day; NULL with the coefficient
  bonus INTEGER,  -- đồng paid; NULL with the coefficient
  state TEXT NOT NULL CHECK (state IN ('valid', 'revoked')),  -- whether it still stands
  UNIQUE (decision_id, ordinal),
  CHECK ((bonus IS NULL) = (coefficient IS NULL)),
  CHECK ((bonus IS NULL) = (base_salary IS NULL))
) STRICT;
CREATE INDEX award_person ON award (person_id);
CREATE INDEX award_unit ON award (unit_id);
CREATE INDEX award_nomination ON award (nomination_id);
CREATE INDEX award_year ON award (year, award);
CREATE INDEX award_code ON award (award);

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

CREATE TRIGGER decision_signature_is_frozen BEFORE UPDATE ON decision
WHEN old.number IS NOT NULL AND new.signature IS NOT old.signature
BEGIN
  SELECT raise(ABORT, 'a signed decision is frozen');
END;

CREATE VIRTUAL TABLE award_search USING fts5 (folded, content = 'award', content_rowid = 'id', prefix = '1 2 3', tokenize = 'ascii');
CREATE TRIGGER award_search_add AFTER INSERT ON award
BEGIN
  INSERT INTO award_search (rowid, folded) VALUES (new.id, new.folded);
END;

-- Physical sheets.
CREATE TABLE certificate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  award_id INTEGER NOT NULL REFERENCES award (id),  -- for which award
  serial INTEGER NOT NULL CHECK (serial > 0),  -- 1 the first sheet, 2 its first replacement
  state TEXT NOT NULL CHECK (state IN ('waiting', 'proofed', 'printed', 'spoiled', 'signed', 'sealed', 'framed',  -- domain/src/certificate/state.rs
    'staged', 'handed_over', 'handed_to_deputy', 'sent_to_unit', 'exchange_asked', 'reissue_asked', 'replaced',
    'recalled')),
  state_reason TEXT,  -- only in states that have one
  paper_number TEXT,  -- the number printed on the sheet of stock; NULL: not noted
  print_run_id INTEGER REFERENCES print_run (id),  -- the run that printed it; NULL: not printed
  printed_text TEXT,  -- SHA-256 of what was drawn on it; NULL: not printed
  cause TEXT NOT NULL DEFAULT 'first' CHECK (cause IN ('first', 'spoiled', 'exchange', 'reissue')),  -- why this sheet was made
  taken_by TEXT,  -- who took it: the recipient's deputy, the unit; NULL: the recipient, or not given out
  UNIQUE (award_id, serial),
  CHECK ((state IN ('spoiled', 'exchange_asked', 'reissue_asked', 'recalled')) = (state_reason IS NOT NULL))
) STRICT;
CREATE INDEX certificate_print_run ON certificate (print_run_id);

-- Files of the office that templates need: fonts, pictures, guides. Their content lies in the office folder under its
-- SHA-256.
CREATE TABLE supply (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  sha256 TEXT NOT NULL UNIQUE,  -- of its content: supplies/ab/abcdef….ttf
  kind TEXT NOT NULL CHECK (kind IN ('font', 'picture')),  -- what it is
  media TEXT NOT NULL CHECK (media IN ('ttf', 'otf', 'png', 'jpg')),  -- what its bytes say it is
  name TEXT NOT NULL,  -- a font's own name; a picture's file name, never a path
  bytes INTEGER NOT NULL CHECK (bytes > 0),  -- its size
  officer TEXT NOT NULL,  -- who added it
  added_at TEXT NOT NULL  -- instant
) STRICT;

-- Templates by name: what stands where on a sheet.
CREATE TABLE template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  name TEXT NOT NULL UNIQUE,  -- as officers call it
  guide_sha256 TEXT REFERENCES supply (sha256),  -- a scan of the blank that is shown below and never prints; NULL: none
  guide_box TEXT,  -- JSON: where the scan lies, mm; NULL with the guide
  retired_at TEXT,  -- instant from which it is no longer offered; NULL: in use
  CHECK ((guide_sha256 IS NULL) = (guide_box IS NULL))
) STRICT;

-- What a template was, version by version; none is ever changed.
CREATE TABLE template_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  template_id INTEGER NOT NULL REFERENCES template (id),  -- of which template
  version INTEGER NOT NULL CHECK (version > 0),  -- 1, 2, 3 …
  content TEXT NOT NULL,  -- JSON: documents::Template
  note TEXT NOT NULL,  -- what its maker changed, in his words; may be empty
  officer TEXT NOT NULL,  -- who made it
  made_at TEXT NOT NULL,  -- instant
  UNIQUE (template_id, version)
) STRICT;
CREATE TRIGGER template_version_is_kept BEFORE UPDATE ON template_version
BEGIN
  SELECT raise(ABORT, 'a version of a template is never changed');
END;

-- Which template an award is printed with until its decision is signed.
CREATE TABLE award_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  award TEXT NOT NULL REFERENCES award_type (code),  -- for which award
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household')),  -- for which kind of recipient
  template_id INTEGER NOT NULL REFERENCES template (id),  -- the template; its newest version counts
  UNIQUE (award, kind)
) STRICT;

-- Which version a signed decision is printed with. A later choice is a later row; the newest counts.
CREATE TABLE decision_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  decision_id INTEGER NOT NULL REFERENCES decision (id),  -- which decision
  award TEXT NOT NULL REFERENCES award_type (code),  -- which of its awards
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household')),  -- to which kind of recipient
  template_version_id INTEGER NOT NULL REFERENCES template_version (id),  -- the version
  officer TEXT NOT NULL,  -- who signed, or chose another later
  set_at TEXT NOT NULL,  -- instant
  phrase_table_id INTEGER REFERENCES phrase_table (id)  -- where its lines may end; NULL: by the program's own table, for such were all until version 11
) STRICT;
CREATE INDEX decision_template_decision ON decision_template (decision_id);
CREATE TRIGGER decision_template_is_kept BEFORE UPDATE ON decision_template
BEGIN
  SELECT raise(ABORT, 'which template a signed decision is printed with is answered by a later row');
END;
CREATE TRIGGER decision_template_stays BEFORE DELETE ON decision_template
BEGIN
  SELECT raise(ABORT, 'which template a signed decision is printed with is answered by a later row');
END;

-- Words that stay together at the end of a line, where the office wants it otherwise than the program.
CREATE TABLE phrase (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  list TEXT NOT NULL,  -- what the words say of those around them: honorifics, compounds (documents/phrases)
  words TEXT NOT NULL,  -- one or two, in small letters
  stand TEXT NOT NULL CHECK (stand IN ('together', 'apart')),  -- together = the office's own; apart = the program's, left out
  source TEXT NOT NULL,  -- who would have it so
  certainty TEXT NOT NULL,  -- how well that is sourced
  UNIQUE (list, words)
) STRICT;

-- Whole tables of words that stay together that decisions were signed with.
CREATE TABLE phrase_table (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  content TEXT NOT NULL,  -- JSON: list by list
  sha256 TEXT NOT NULL UNIQUE  -- of the content, 64 small hexadecimal digits
) STRICT;
CREATE TRIGGER phrase_table_is_not_rewritten BEFORE UPDATE ON phrase_table
BEGIN
  SELECT raise(ABORT, 'what a decision was signed with is not rewritten');
END;
CREATE TRIGGER phrase_table_is_not_deleted BEFORE DELETE ON phrase_table
BEGIN
  SELECT raise(ABORT, 'what a decision was signed with is not forgotten');
END;

-- Kinds of pre-printed stock (phôi).
CREATE TABLE stock (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  name TEXT NOT NULL UNIQUE,  -- as officers call it
  width_um INTEGER NOT NULL CHECK (width_um > 0),  -- µm
  height_um INTEGER NOT NULL CHECK (height_um > 0),  -- µm
  low_mark INTEGER NOT NULL CHECK (low_mark >= 0),  -- fewer sheets than these are told
  retired_at TEXT  -- instant from which it is no longer offered; NULL: in use
) STRICT;

-- The ledger of stock, append-only: what came and what went. What is left is the sum of its counts.
CREATE TABLE stock_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  stock_id INTEGER NOT NULL REFERENCES stock (id),  -- of which kind
  what TEXT NOT NULL CHECK (what IN ('received', 'printed', 'spoiled', 'counted')),  -- counted: what a count of the shelf found too much or too few
  sheets INTEGER NOT NULL,  -- how many; below 0 what went
  certificate_id INTEGER REFERENCES certificate (id),  -- the sheet that spoiled it; NULL: none
  note TEXT,  -- supplier, reason; NULL: none
  officer TEXT NOT NULL,  -- who wrote it
  entered_at TEXT NOT NULL,  -- instant
  print_run_id INTEGER REFERENCES print_run (id)  -- the run that used it; NULL: none
) STRICT;
CREATE INDEX stock_entry_stock ON stock_entry (stock_id);
CREATE INDEX stock_entry_certificate ON stock_entry (certificate_id);
CREATE TRIGGER stock_entry_is_not_rewritten BEFORE UPDATE ON stock_entry
BEGIN
  SELECT raise(ABORT, 'the ledger of stock is append-only');
END;

-- How far a printer shifts, stretches and turns what it prints, by tray and stock: what makes it good. A new measurement
-- is a new row; the newest counts.
CREATE TABLE calibration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  printer TEXT NOT NULL,  -- the printer, as officers or the system call it
  tray TEXT NOT NULL,  -- the tray, as officers call it; empty: the only one
  stock_id INTEGER REFERENCES stock (id),  -- on which stock; NULL: plain paper
  dx_um INTEGER NOT NULL,  -- added to every x, µm
  dy_um INTEGER NOT NULL,  -- added to every y, µm
  scale_x_ppm INTEGER NOT NULL CHECK (scale_x_ppm BETWEEN 900000 AND 1100000),  -- by which every x is multiplied, millionths
  scale_y_ppm INTEGER NOT NULL CHECK (scale_y_ppm BETWEEN 900000 AND 1100000),  -- by which every y is multiplied, millionths
  turn_urad INTEGER NOT NULL CHECK (turn_urad BETWEEN -17453 AND 17453),  -- by which the sheet is turned clockwise before it is scaled, millionths of a radian
  readings TEXT,  -- JSON: what was read from the sheet of crosses; NULL: typed in
  officer TEXT NOT NULL,  -- who measured
  measured_at TEXT NOT NULL  -- instant
) STRICT;
CREATE INDEX calibration_printer ON calibration (printer, tray, stock_id);

-- Files that were printed: what of which decision, with what, how.
CREATE TABLE print_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  decision_id INTEGER NOT NULL REFERENCES decision (id),  -- of which decision
  mode TEXT NOT NULL CHECK (mode IN ('overprint', 'full_page')),  -- on stock, or all of it on plain paper
  stock_id INTEGER REFERENCES stock (id),  -- on which stock; NULL: plain paper
  calibration_id INTEGER REFERENCES calibration (id),  -- by which measurement; NULL: none
  printer TEXT,  -- the printer; NULL: unknown
  tray TEXT,  -- its tray; NULL: unknown
  sheets INTEGER NOT NULL CHECK (sheets > 0),  -- how many
  officer TEXT NOT NULL,  -- who printed
  printed_at TEXT NOT NULL  -- instant
) STRICT;
CREATE INDEX print_run_decision ON print_run (decision_id);

-- Sheets for which a file was made: only these can be noted as printed.
CREATE TABLE made_sheet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  certificate_id INTEGER NOT NULL REFERENCES certificate (id) ON DELETE CASCADE,  -- which sheet
  mode TEXT NOT NULL CHECK (mode IN ('overprint', 'full_page')),  -- on stock, or all of it on plain paper
  printed_text TEXT NOT NULL,  -- SHA-256 of what is drawn on it
  file_name TEXT NOT NULL,  -- the file in the exports, the newest that has it so
  made_at TEXT NOT NULL,  -- instant
  UNIQUE (certificate_id, mode, printed_text)
) STRICT;
CREATE INDEX made_sheet_file ON made_sheet (file_name);

-- Days that the office gives itself for what is asked of it: data of the board, each with its source.
CREATE TABLE term (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  what TEXT NOT NULL UNIQUE CHECK (what IN ('exchange', 'reissue')),  -- what is asked
  days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 365),  -- days from the paper that asks to the new sheet
  source TEXT NOT NULL,  -- law and article
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown'))  -- how well that is known
) STRICT;

-- Papers that ask for another sheet: exchange (cấp đổi) and re-issue (cấp lại).
CREATE TABLE sheet_request (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  certificate_id INTEGER NOT NULL UNIQUE REFERENCES certificate (id),  -- the sheet that shall be replaced
  what TEXT NOT NULL CHECK (what IN ('exchange', 'reissue')),  -- exchange: damaged or printed wrong; reissue: lost
  paper TEXT NOT NULL CHECK (paper IN ('application', 'letter')),  -- application = đơn of a person, letter = công văn of a unit
  paper_number TEXT,  -- its number; NULL: it has none
  paper_on TEXT NOT NULL,  -- its date
  due_on TEXT NOT NULL,  -- last day for the new sheet
  reason TEXT NOT NULL,  -- why, in its words
  collected_on TEXT,  -- day on which the old sheet was collected; NULL: not collected, or lost
  given_on TEXT,  -- day on which the new sheet was given; NULL: not yet
  officer TEXT NOT NULL,  -- who noted it
  made_at TEXT NOT NULL  -- instant
) STRICT;

-- Awards that a later decision cancelled: sheet and money must come back (Luật TĐKT Đ93).
CREATE TABLE recall (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  award_id INTEGER NOT NULL UNIQUE REFERENCES award (id),  -- the cancelled award
  number TEXT NOT NULL,  -- of the decision that cancels
  decided_on TEXT NOT NULL,  -- its date
  ground TEXT NOT NULL CHECK (ground IN ('false_declaration', 'false_papers', 'against_law', 'concluded_unworthy')),  -- domain/src/certificate/recall.rs
  reason TEXT NOT NULL,  -- what was found, in its words
  certificate_id INTEGER REFERENCES certificate (id),  -- the sheet that must come back; NULL: none was given out
  sheet_back_on TEXT,  -- day on which it came back; NULL: not yet, or none was given out
  sheet_back_by TEXT,  -- who brought it; NULL with the day
  paid INTEGER NOT NULL CHECK (paid >= 0),  -- đồng that were paid and must come back
  officer TEXT NOT NULL,  -- who noted it
  made_at TEXT NOT NULL,  -- instant
  CHECK ((sheet_back_on IS NULL) = (sheet_back_by IS NULL))
) STRICT;

-- Money that came back for a cancelled award, append-only.
CREATE TABLE recall_payment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  recall_id INTEGER NOT NULL REFERENCES recall (id),  -- for which
  dong INTEGER NOT NULL CHECK (dong > 0),  -- how much
  returned_on TEXT NOT NULL,  -- day on which it came
  returned_by TEXT NOT NULL,  -- who brought it
  officer TEXT NOT NULL,  -- who noted it
  entered_at TEXT NOT NULL  -- instant
) STRICT;
CREATE INDEX recall_payment_recall ON recall_payment (recall_id);
CREATE TRIGGER recall_payment_is_not_rewritten BEFORE UPDATE ON recall_payment
BEGIN
  SELECT raise(ABORT, 'money that came back is never rewritten');
END;

-- The office's keys: each signs statements until another takes its place. The private half is an age file that opens
-- with a passphrase which is kept nowhere.
CREATE TABLE signing_key (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  public_key TEXT NOT NULL UNIQUE,  -- the half that everybody may know, base64url
  locked TEXT NOT NULL,  -- the half that signs: an age file under a passphrase, in letters
  officer TEXT NOT NULL,  -- who made it
  made_at TEXT NOT NULL,  -- instant
  retired_at TEXT,  -- since when it signs no more; NULL: it signs
  stolen_at TEXT,  -- when somebody reported that others may have it; NULL: nobody else has
  CHECK (stolen_at IS NULL OR retired_at IS NOT NULL)
) STRICT;

-- What the QR codes of sheets say, as signed: the same bytes are printed again.
CREATE TABLE statement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  award_id INTEGER NOT NULL REFERENCES award (id),  -- whose sheet says it
  issue INTEGER NOT NULL CHECK (issue > 0),  -- 1 the sheet given first, 2 the one that replaced it (cấp đổi, cấp lại)
  signing_key_id INTEGER NOT NULL REFERENCES signing_key (id),  -- which key signed
  content TEXT NOT NULL,  -- the text of the code, signature included
  fingerprint TEXT NOT NULL UNIQUE,  -- what tells it in lists: 22 letters of its SHA-256
  officer TEXT NOT NULL,  -- who had the key open
  signed_at TEXT NOT NULL  -- instant
) STRICT;
CREATE INDEX statement_award ON statement (award_id, issue);
CREATE INDEX statement_signing_key ON statement (signing_key_id);
CREATE TRIGGER statement_is_not_rewritten BEFORE UPDATE ON statement
BEGIN
  SELECT raise(ABORT, 'what was signed is not rewritten');
END;
CREATE TRIGGER statement_is_not_deleted BEFORE DELETE ON statement
BEGIN
  SELECT raise(ABORT, 'what was signed is not forgotten');
END;

-- All acts, append-only.
CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- its key; never used again
  at TEXT NOT NULL,  -- instant
  officer TEXT NOT NULL,  -- by whom
  act TEXT NOT NULL,  -- the act's word
  facts TEXT NOT NULL,  -- JSON: what its sentence says
  official INTEGER NOT NULL CHECK (official IN (0, 1))  -- 1: never undone, only answered
) STRICT;
CREATE TRIGGER history_is_not_rewritten BEFORE UPDATE ON history
BEGIN
  SELECT raise(ABORT, 'history is append-only');
END;
CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
BEGIN
  SELECT raise(ABORT, 'history is append-only');
END;

-- What an act was done to.
CREATE TABLE history_subject (
  history_id INTEGER NOT NULL REFERENCES history (id),  -- which act
  subject TEXT NOT NULL,  -- a topic
  subject_id INTEGER NOT NULL,  -- what it was done to
  PRIMARY KEY (subject, subject_id, history_id)
) STRICT;

-- What undo needs: rows made, rows as they were.
CREATE TABLE undo_step (
  history_id INTEGER NOT NULL REFERENCES history (id),  -- of which act
  seq INTEGER NOT NULL,  -- in what order
  tbl TEXT NOT NULL,  -- which table
  made TEXT,  -- JSON: ids of the rows it made
  was TEXT,  -- JSON: what rows held before
  PRIMARY KEY (history_id, seq),
  CHECK ((made IS NULL) <> (was IS NULL))
) STRICT;

-- Acts that were taken back.
CREATE TABLE undone (
  history_id INTEGER PRIMARY KEY REFERENCES history (id),  -- what was taken back
  by_history_id INTEGER NOT NULL REFERENCES history (id)  -- by which act
) STRICT;
