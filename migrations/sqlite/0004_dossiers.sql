-- Dossiers: what is attached to a nomination, what an award wants of it, and what a returned one must mend.

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),
  part TEXT NOT NULL CHECK (part IN ('submission', 'report', 'minutes', 'initiative', 'other')),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  media TEXT NOT NULL CHECK (media IN ('pdf', 'docx', 'xlsx', 'jpg', 'png')),
  added_at TEXT NOT NULL,
  UNIQUE (nomination_id, part, sha256)
) STRICT;
CREATE INDEX attachment_content ON attachment (sha256);

CREATE TABLE dossier_demand (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  award TEXT NOT NULL REFERENCES award_type (code),
  part TEXT NOT NULL CHECK (part IN ('submission', 'report', 'minutes', 'initiative', 'other')),
  need TEXT NOT NULL CHECK (need IN ('always', 'when_relied_on')),
  valid_from TEXT,
  valid_to TEXT,
  source TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown')),
  UNIQUE (award, part, valid_from)
) STRICT;

ALTER TABLE nomination ADD COLUMN state_remarks TEXT CHECK (state_remarks IS NULL OR state = 'returned');

-- An office that is in use already: its catalogue learns what a new one is given from the start.
INSERT INTO rule (code, condition, severity, source, certainty, valid_to, applied)
  SELECT 'R46', 'dossier_complete', 'information', 'Luật Thi đua, Khen thưởng 2003; NĐ 91/2017/NĐ-CP', 'memory', '2023-12-31', 1
  WHERE EXISTS (SELECT 1 FROM rule);
INSERT INTO rule (code, condition, severity, source, certainty, valid_from, applied)
  SELECT 'R46', 'dossier_complete', 'information', 'Luật 06/2022/QH15 Đ84', 'read', '2024-01-01', 1
  WHERE EXISTS (SELECT 1 FROM rule);
INSERT INTO dossier_demand (award, part, need, source, certainty)
  SELECT a.code, p.part, 'always', 'Luật 06/2022/QH15 Đ84', 'read'
  FROM award_type a CROSS JOIN (SELECT 'submission' AS part UNION ALL SELECT 'report' UNION ALL SELECT 'minutes') p WHERE a.code IN (
    'HC_SV', 'HC_HCM', 'HC_DL1', 'HC_DL2', 'HC_DL3', 'HC_LD1', 'HC_LD2', 'HC_LD3', 'CO_CP', 'BK_TTG', 'CSTDTQ',
    'CO_TLD', 'CO_TINH', 'BK_TLD', 'BK_TLD_CD', 'BK_TINH', 'CSTDTLD', 'CSTDTINH', 'TTLDXS', 'GK', 'GK_XA', 'CSTDCS',
    'TTLDTT', 'LDTT');
INSERT INTO dossier_demand (award, part, need, source, certainty)
  SELECT a.code, p.part, 'always', 'Theo Luật 06/2022/QH15 Đ84; quy chế của LĐLĐ tỉnh', 'inferred'
  FROM award_type a CROSS JOIN (SELECT 'submission' AS part UNION ALL SELECT 'report' UNION ALL SELECT 'minutes') p WHERE a.code IN (
    'CO_LDLD', 'CO_LDLD_CD', 'BK_LDLD', 'BK_LDLD_CD', 'GK_CD');
INSERT INTO dossier_demand (award, part, need, source, certainty)
  SELECT a.code, p.part, 'always', 'Luật 06/2022/QH15 Đ71; HD 149/HD-TLĐ 2015; quy chế của tỉnh', 'memory'
  FROM award_type a CROSS JOIN (SELECT 'submission' AS part UNION ALL SELECT 'report') p WHERE a.code IN (
    'KNC_TINH', 'KNC_CD', 'HH_TINH');
INSERT INTO dossier_demand (award, part, need, source, certainty)
  SELECT a.code, p.part, 'always', 'Hướng dẫn của Tổng Liên đoàn', 'memory'
  FROM award_type a CROSS JOIN (SELECT 'submission' AS part UNION ALL SELECT 'report') p WHERE a.code IN (
    'GT_NDC', 'GT_287', 'BLDST');
INSERT INTO dossier_demand (award, part, need, source, certainty)
  SELECT a.code, p.part, 'always', 'Hướng dẫn của Tổng Liên đoàn; biên bản bình xét của cơ sở', 'inferred'
  FROM award_type a CROSS JOIN (SELECT 'submission' AS part UNION ALL SELECT 'minutes') p WHERE a.code IN (
    'CDCS_XS', 'DVCDXS');
INSERT INTO dossier_demand (award, part, need, source, certainty)
  SELECT a.code, p.part, 'always', 'Luật 06/2022/QH15 Đ84.1d', 'read'
  FROM award_type a CROSS JOIN (SELECT 'initiative' AS part) p WHERE a.code IN (
    'CSTDTQ', 'CSTDTLD', 'CSTDTINH');
INSERT INTO dossier_demand (award, part, need, source, certainty)
  SELECT a.code, p.part, 'always', 'Hướng dẫn của Tổng Liên đoàn', 'inferred'
  FROM award_type a CROSS JOIN (SELECT 'initiative' AS part) p WHERE a.code IN (
    'BLDST');
INSERT INTO dossier_demand (award, part, need, source, certainty)
  SELECT a.code, p.part, 'when_relied_on', 'Luật 06/2022/QH15 Đ23, Đ84.1d', 'read'
  FROM award_type a CROSS JOIN (SELECT 'initiative' AS part) p WHERE a.code IN (
    'CSTDCS');
INSERT INTO dossier_demand (award, part, need, source, certainty)
  SELECT a.code, p.part, 'when_relied_on', 'Luật 06/2022/QH15 Đ74', 'read'
  FROM award_type a CROSS JOIN (SELECT 'initiative' AS part) p WHERE a.code IN (
    'BK_TLD', 'BK_TINH');
