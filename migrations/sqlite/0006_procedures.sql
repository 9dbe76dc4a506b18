-- The simplified procedure (Luật TĐKT Đ85): which nominations ask by it, and what their dossiers want.

ALTER TABLE nomination ADD COLUMN simplified_for TEXT;

-- A part may be wanted by either procedure: what tells two demands apart is widened, which SQLite does by a new table.
CREATE TABLE dossier_demand_wider (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  award TEXT NOT NULL REFERENCES award_type (code),
  part TEXT NOT NULL CHECK (part IN ('submission', 'report', 'minutes', 'initiative', 'other')),
  need TEXT NOT NULL CHECK (need IN ('always', 'when_relied_on')),
  valid_from TEXT,
  valid_to TEXT,
  source TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown')),
  procedure TEXT NOT NULL DEFAULT 'ordinary' CHECK (procedure IN ('ordinary', 'simplified')),
  UNIQUE (award, part, procedure, valid_from)
) STRICT;
INSERT INTO dossier_demand_wider (id, award, part, need, valid_from, valid_to, source, certainty)
  SELECT id, award, part, need, valid_from, valid_to, source, certainty FROM dossier_demand;
-- A key is never used again, also not one whose entry was removed before.
DELETE FROM sqlite_sequence WHERE name = 'dossier_demand_wider';
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'dossier_demand_wider', seq FROM sqlite_sequence WHERE name = 'dossier_demand';
DROP TABLE dossier_demand;
ALTER TABLE dossier_demand_wider RENAME TO dossier_demand;

-- An office that is in use already: its catalogue learns what a new one is given from the start.
INSERT INTO dossier_demand (award, part, need, source, certainty, procedure)
  SELECT a.code, p.part, 'always', 'Luật 06/2022/QH15 Đ85', 'memory', 'simplified'
  FROM award_type a CROSS JOIN (SELECT 'submission' AS part UNION ALL SELECT 'report') p
  WHERE a.code IN ('BK_TTG', 'BK_TLD', 'BK_TINH', 'GK', 'GK_XA');
INSERT INTO dossier_demand (award, part, need, source, certainty, procedure)
  SELECT a.code, p.part, 'always', 'Theo Luật 06/2022/QH15 Đ85; quy chế của LĐLĐ tỉnh', 'inferred', 'simplified'
  FROM award_type a CROSS JOIN (SELECT 'submission' AS part UNION ALL SELECT 'report') p
  WHERE a.code IN ('BK_LDLD', 'GK_CD');
