-- Printing: templates and their versions, the stock and its ledger, printers and what was printed on them.

CREATE TABLE supply (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('font', 'picture')),
  media TEXT NOT NULL CHECK (media IN ('ttf', 'otf', 'png', 'jpg')),
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  officer TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  guide_sha256 TEXT REFERENCES supply (sha256),
  guide_box TEXT,
  retired_at TEXT,
  CHECK ((guide_sha256 IS NULL) = (guide_box IS NULL))
) STRICT;

CREATE TABLE template_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  template_id INTEGER NOT NULL REFERENCES template (id),
  version INTEGER NOT NULL CHECK (version > 0),
  content TEXT NOT NULL,
  note TEXT NOT NULL,
  officer TEXT NOT NULL,
  made_at TEXT NOT NULL,
  UNIQUE (template_id, version)
) STRICT;
CREATE TRIGGER template_version_is_kept BEFORE UPDATE ON template_version
BEGIN
  SELECT raise(ABORT, 'a version of a template is never changed');
END;

CREATE TABLE award_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  award TEXT NOT NULL REFERENCES award_type (code),
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household')),
  template_id INTEGER NOT NULL REFERENCES template (id),
  UNIQUE (award, kind)
) STRICT;

CREATE TABLE decision_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  award TEXT NOT NULL REFERENCES award_type (code),
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household')),
  template_version_id INTEGER NOT NULL REFERENCES template_version (id),
  officer TEXT NOT NULL,
  set_at TEXT NOT NULL
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

CREATE TABLE stock (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  width_um INTEGER NOT NULL CHECK (width_um > 0),
  height_um INTEGER NOT NULL CHECK (height_um > 0),
  low_mark INTEGER NOT NULL CHECK (low_mark >= 0),
  retired_at TEXT
) STRICT;

CREATE TABLE stock_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stock_id INTEGER NOT NULL REFERENCES stock (id),
  what TEXT NOT NULL CHECK (what IN ('received', 'printed', 'spoiled', 'counted')),
  sheets INTEGER NOT NULL,
  certificate_id INTEGER REFERENCES certificate (id),
  note TEXT,
  officer TEXT NOT NULL,
  entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX stock_entry_stock ON stock_entry (stock_id);
CREATE INDEX stock_entry_certificate ON stock_entry (certificate_id);

CREATE TABLE calibration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  printer TEXT NOT NULL,
  tray TEXT NOT NULL,
  stock_id INTEGER REFERENCES stock (id),
  dx_um INTEGER NOT NULL,
  dy_um INTEGER NOT NULL,
  scale_x_ppm INTEGER NOT NULL CHECK (scale_x_ppm BETWEEN 900000 AND 1100000),
  scale_y_ppm INTEGER NOT NULL CHECK (scale_y_ppm BETWEEN 900000 AND 1100000),
  turn_urad INTEGER NOT NULL CHECK (turn_urad BETWEEN -17453 AND 17453),
  readings TEXT,
  officer TEXT NOT NULL,
  measured_at TEXT NOT NULL
) STRICT;
CREATE INDEX calibration_printer ON calibration (printer, tray, stock_id);

CREATE TABLE print_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  mode TEXT NOT NULL CHECK (mode IN ('overprint', 'full_page')),
  stock_id INTEGER REFERENCES stock (id),
  calibration_id INTEGER REFERENCES calibration (id),
  printer TEXT,
  tray TEXT,
  sheets INTEGER NOT NULL CHECK (sheets > 0),
  officer TEXT NOT NULL,
  printed_at TEXT NOT NULL
) STRICT;
CREATE INDEX print_run_decision ON print_run (decision_id);

-- A sheet of paper: its number, when it was printed and what stood on it.
ALTER TABLE certificate ADD COLUMN paper_number TEXT;
ALTER TABLE certificate ADD COLUMN print_run_id INTEGER REFERENCES print_run (id);
ALTER TABLE certificate ADD COLUMN printed_text TEXT;
ALTER TABLE certificate ADD COLUMN cause TEXT NOT NULL DEFAULT 'first' CHECK (cause IN ('first', 'spoiled', 'exchange', 'reissue'));
CREATE INDEX certificate_print_run ON certificate (print_run_id);

-- What becomes of a sheet: who took it, what is asked for it, what is cancelled.
ALTER TABLE certificate ADD COLUMN taken_by TEXT;
ALTER TABLE stock_entry ADD COLUMN print_run_id INTEGER REFERENCES print_run (id);

CREATE TABLE term (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  what TEXT NOT NULL UNIQUE CHECK (what IN ('exchange', 'reissue')),
  days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 365),
  source TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown'))
) STRICT;

CREATE TABLE sheet_request (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  certificate_id INTEGER NOT NULL UNIQUE REFERENCES certificate (id),
  what TEXT NOT NULL CHECK (what IN ('exchange', 'reissue')),
  paper TEXT NOT NULL CHECK (paper IN ('application', 'letter')),
  paper_number TEXT,
  paper_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  collected_on TEXT,
  given_on TEXT,
  officer TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE recall (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  award_id INTEGER NOT NULL UNIQUE REFERENCES award (id),
  number TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  ground TEXT NOT NULL CHECK (ground IN ('false_declaration', 'false_papers', 'against_law', 'concluded_unworthy')),
  reason TEXT NOT NULL,
  certificate_id INTEGER REFERENCES certificate (id),
  sheet_back_on TEXT,
  sheet_back_by TEXT,
  paid INTEGER NOT NULL CHECK (paid >= 0),
  officer TEXT NOT NULL,
  made_at TEXT NOT NULL,
  CHECK ((sheet_back_on IS NULL) = (sheet_back_by IS NULL))
) STRICT;

CREATE TABLE recall_payment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recall_id INTEGER NOT NULL REFERENCES recall (id),
  dong INTEGER NOT NULL CHECK (dong > 0),
  returned_on TEXT NOT NULL,
  returned_by TEXT NOT NULL,
  officer TEXT NOT NULL,
  entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX recall_payment_recall ON recall_payment (recall_id);

INSERT INTO term (what, days, source, certainty) VALUES
  ('exchange', 15, 'Tương tự TT 62/2025/TT-BNNMT Điều 22 (của Bộ Nông nghiệp và Môi trường): 15 ngày', 'inferred'),
  ('reissue', 15, 'Tương tự TT 62/2025/TT-BNNMT Điều 22 (của Bộ Nông nghiệp và Môi trường): 15 ngày', 'inferred');

-- Neither ledger is rewritten; what was entered by mistake is taken back as the act it was, or answered.
CREATE TRIGGER stock_entry_is_not_rewritten BEFORE UPDATE ON stock_entry
BEGIN
  SELECT raise(ABORT, 'the ledger of stock is append-only');
END;
CREATE TRIGGER recall_payment_is_not_rewritten BEFORE UPDATE ON recall_payment
BEGIN
  SELECT raise(ABORT, 'money that came back is never rewritten');
END;
