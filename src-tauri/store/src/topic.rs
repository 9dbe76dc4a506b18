//! The nouns whose views are stale after a change.

/// A noun that views are made of. A change says which it touched; live queries ask again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// The office and its signers.
    Office,
    /// Rounds and council sessions.
    Rounds,
    /// Nominations.
    Nominations,
    /// Imports.
    Imports,
    /// Decisions and their lists.
    Decisions,
    /// The register.
    Awards,
    /// Sheets.
    Certificates,
    /// Blank stock and its ledger.
    Stock,
    /// Printers and how they are calibrated.
    Printers,
    /// The office's keys and what they signed.
    Keys,
    /// People.
    People,
    /// Units.
    Units,
    /// The catalogue.
    Catalogue,
    /// Templates, their fonts and pictures, and what is printed with which.
    Templates,
    /// The history.
    History,
}

impl Topic {
    /// All topics.
    pub const ALL: [Self; 15] = [
        Self::Office,
        Self::Rounds,
        Self::Nominations,
        Self::Imports,
        Self::Decisions,
        Self::Awards,
        Self::Certificates,
        Self::Stock,
        Self::Printers,
        Self::Keys,
        Self::People,
        Self::Units,
        Self::Catalogue,
        Self::Templates,
        Self::History,
    ];

    /// The word sent to the screen.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Rounds => "rounds",
            Self::Nominations => "nominations",
            Self::Imports => "imports",
            Self::Decisions => "decisions",
            Self::Awards => "awards",
            Self::Certificates => "certificates",
            Self::Stock => "stock",
            Self::Printers => "printers",
            Self::Keys => "keys",
            Self::People => "people",
            Self::Units => "units",
            Self::Catalogue => "catalogue",
            Self::Templates => "templates",
            Self::History => "history",
        }
    }

    /// The topic of a table.
    pub(crate) fn of_table(table: &str) -> Self {
        match table {
            "office" | "signer" => Self::Office,
            "round" | "council_session" => Self::Rounds,
            "nomination" | "open_doubt" | "finding_override" | "proof" | "proof_list" | "attachment"
            | "paper_held" => Self::Nominations,
            "import" | "list_layout" => Self::Imports,
            "decision" | "decision_item" => Self::Decisions,
            "award" => Self::Awards,
            "certificate" | "made_sheet" | "print_run" | "sheet_request" | "recall" | "recall_payment" => {
                Self::Certificates
            }
            "stock" | "stock_entry" => Self::Stock,
            "calibration" => Self::Printers,
            "signing_key" | "statement" => Self::Keys,
            "person" | "person_apart" => Self::People,
            "unit" | "unit_version" => Self::Units,
            "award_type" | "coefficient" | "base_salary" | "movement" | "theme" | "rule" | "heading_word"
            | "dossier_demand" | "term" => Self::Catalogue,
            "supply" | "template" | "template_version" | "award_template" | "decision_template"
            | "phrase" | "phrase_table" => Self::Templates,
            _ => Self::History,
        }
    }
}
