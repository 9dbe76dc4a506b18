-- Movements behind the themes; a rule may stand in one law until a day and in another from then on.

CREATE TABLE movement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  scope TEXT NOT NULL CHECK (scope IN ('country', 'confederation', 'federation', 'cluster', 'unit')),
  valid_from TEXT,
  valid_to TEXT,
  basis TEXT NOT NULL
) STRICT;

ALTER TABLE theme ADD COLUMN movement TEXT REFERENCES movement (name) ON UPDATE CASCADE;

CREATE TABLE rule_in_time (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL,
  condition TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('information', 'warning', 'block')),
  source TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('read', 'second_hand', 'memory', 'inferred', 'unknown')),
  valid_from TEXT,
  valid_to TEXT,
  applied INTEGER NOT NULL CHECK (applied IN (0, 1)),
  UNIQUE (code, valid_from)
) STRICT;
INSERT INTO rule_in_time (id, code, condition, severity, source, certainty, valid_from, valid_to, applied)
  SELECT id, code, condition, severity, source, certainty, valid_from, valid_to, applied FROM rule;
DROP TABLE rule;
ALTER TABLE rule_in_time RENAME TO rule;

-- Badges are looked up through all years.
CREATE INDEX award_code ON award (award);

-- An office that is in use already: its catalogue learns what a new one is given from the start.
INSERT INTO movement (name, scope, basis)
  SELECT t.name, CASE WHEN t.spellings LIKE '%xanh sach dep%' OR t.spellings LIKE '%gioi viec nuoc%' OR t.spellings LIKE '%lao dong gioi%'
    THEN 'confederation' ELSE 'federation' END, '' FROM theme t;
UPDATE theme SET movement = name;

INSERT INTO rule (code, condition, severity, source, certainty, valid_to, applied)
  SELECT code, condition, severity, CASE WHEN code IN ('R01', 'R02') THEN 'Luật Thi đua, Khen thưởng 2003 (sửa đổi 2005, 2009, 2013)'
    WHEN code IN ('R03', 'R41') THEN 'Luật Thi đua, Khen thưởng 2003; NĐ 91/2017/NĐ-CP' WHEN code = 'N03' THEN 'NĐ 85/2014/NĐ-CP'
    ELSE 'NĐ 91/2017/NĐ-CP; quy chế của LĐLĐ tỉnh' END,
    CASE code WHEN 'R01' THEN 'second_hand' WHEN 'R51' THEN 'unknown' ELSE 'memory' END, '2023-12-31', applied
  FROM rule WHERE code IN ('R01', 'R02', 'R03', 'R41', 'N03', 'R51') AND valid_from IS NULL AND valid_to IS NULL;
INSERT INTO rule (code, condition, severity, source, certainty, valid_from, valid_to, applied)
  SELECT code, condition, severity, 'NĐ 98/2023/NĐ-CP; quy chế của LĐLĐ tỉnh', 'unknown', '2024-01-01', '2025-06-30', applied
  FROM rule WHERE code = 'R51' AND valid_from IS NULL AND valid_to IS NULL;
UPDATE rule SET valid_from = '2025-07-01' WHERE code = 'R51' AND valid_from IS NULL AND valid_to IS NULL;
UPDATE rule SET valid_from = '2024-01-01'
  WHERE code IN ('R01', 'R02', 'R03', 'R41', 'N03') AND valid_from IS NULL AND valid_to IS NULL;
INSERT INTO rule (code, condition, severity, source, certainty, applied)
  SELECT 'R58', 'unit_exists', 'block', 'Nghị quyết sáp nhập, giải thể (từ 1/7/2025: NQ 202/2025/QH15)', 'inferred', 1
  WHERE EXISTS (SELECT 1 FROM rule);
UPDATE coefficient SET source = source || ' (trước 1/7/2025: NĐ 98/2023)'
  WHERE valid_from = '2024-01-01' AND source LIKE 'NĐ 152/2025%';
