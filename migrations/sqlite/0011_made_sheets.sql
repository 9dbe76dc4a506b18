-- Sheets for which a file was made: only these can be noted as printed.

CREATE TABLE made_sheet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  certificate_id INTEGER NOT NULL REFERENCES certificate (id) ON DELETE CASCADE,
  mode TEXT NOT NULL CHECK (mode IN ('overprint', 'full_page')),
  printed_text TEXT NOT NULL,
  file_name TEXT NOT NULL,
  made_at TEXT NOT NULL,
  UNIQUE (certificate_id, mode, printed_text)
) STRICT;
CREATE INDEX made_sheet_file ON made_sheet (file_name);
