-- Papers: parts of a dossier that the office holds on paper. What a dossier lacks weighs when it is submitted.

CREATE TABLE paper_held (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),
  part TEXT NOT NULL CHECK (part IN ('submission', 'report', 'minutes', 'initiative', 'other')),
  officer TEXT NOT NULL,
  said_at TEXT NOT NULL,
  UNIQUE (nomination_id, part)
) STRICT;

-- An office that is in use already: the rule weighs as in a new one, unless the board has said itself how it weighs.
UPDATE rule SET severity = 'block'
  WHERE code = 'R46' AND condition = 'dossier_complete' AND severity = 'information' AND NOT EXISTS (
    SELECT 1 FROM history h WHERE h.act = 'rule_edited' AND h.facts LIKE '%"R46"%'
      AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.history_id = h.id));
