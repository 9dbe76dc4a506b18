-- The simplified procedure (Luật TĐKT Đ85): which nominations ask by it, and what their dossiers want.

ALTER TABLE nomination ADD COLUMN simplified_for TEXT;

-- A part may be wanted by either procedure: what tells two demands apart is widened.
ALTER TABLE dossier_demand ADD COLUMN procedure TEXT NOT NULL DEFAULT 'ordinary'
  CHECK (procedure IN ('ordinary', 'simplified'));
ALTER TABLE dossier_demand DROP CONSTRAINT dossier_demand_award_part_valid_from_key;
ALTER TABLE dossier_demand ADD UNIQUE (award, part, procedure, valid_from);

-- An office that is in use already: its catalogue learns what a new one is given from the start.
INSERT INTO dossier_demand (award, part, need, source, certainty, procedure)
  SELECT a.code, p.part, 'always', 'Luật 06/2022/QH15 Đ85', 'memory', 'simplified'
  FROM award_type a CROSS JOIN (SELECT 'submission' AS part UNION ALL SELECT 'report') p
  WHERE a.code IN ('BK_TTG', 'BK_TLD', 'BK_TINH', 'GK', 'GK_XA');
INSERT INTO dossier_demand (award, part, need, source, certainty, procedure)
  SELECT a.code, p.part, 'always', 'Theo Luật 06/2022/QH15 Đ85; quy chế của LĐLĐ tỉnh', 'inferred', 'simplified'
  FROM award_type a CROSS JOIN (SELECT 'submission' AS part UNION ALL SELECT 'report') p
  WHERE a.code IN ('BK_LDLD', 'GK_CD');
