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
  officer TEXT NOT NULL,
  made_at TEXT NOT NULL,
  UNIQUE (template_id, version)
) STRICT;

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
