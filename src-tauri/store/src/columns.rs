//! The columns of every table that can be changed, for undo: it keeps what they held.
//! A test compares this list with the real tables.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Whole numbers.
    Int,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}

use Holds::{Bytes, Int, Text};

/// A table that undo can restore: its name and its columns beside `id`.
#[derive(Debug)]
pub(crate) struct Table {
    /// The name.
    pub name: &'static str,
    /// The columns beside `id`.
    pub columns: &'static [(&'static str, Holds)],
}

/// All of them.
#[rustfmt::skip]
pub(crate) const TABLES: &[Table] = &[
    Table { name: "office", columns: &[("name", Text), ("short_name", Text), ("authority", Text), ("parent_name", Text), ("place", Text), ("number_suffix", Text), ("address", Text)] },
    Table { name: "signer", columns: &[("name", Text), ("title", Text), ("form", Text), ("form_text", Text), ("valid_from", Text), ("valid_to", Text), ("signature", Text)] },
    Table { name: "award_type", columns: &[("code", Text), ("name", Text), ("short_name", Text), ("certificate_name", Text), ("class", Text), ("level", Text), ("recipients", Text), ("valid_from", Text), ("valid_to", Text), ("thematic", Int), ("basis", Text), ("certainty", Text), ("rank", Int), ("spellings", Text)] },
    Table { name: "coefficient", columns: &[("award", Text), ("kind", Text), ("valid_from", Text), ("valid_to", Text), ("value", Text), ("source", Text), ("certainty", Text)] },
    Table { name: "base_salary", columns: &[("valid_from", Text), ("dong", Int), ("basis", Text), ("certainty", Text)] },
    Table { name: "heading_word", columns: &[("phrase", Text), ("folded", Text), ("meaning", Text)] },
    Table { name: "list_layout", columns: &[("sender", Text), ("sender_key", Text), ("columns", Text), ("encodings", Text), ("file_name", Text), ("used_on", Text)] },
    Table { name: "movement", columns: &[("name", Text), ("scope", Text), ("valid_from", Text), ("valid_to", Text), ("basis", Text)] },
    Table { name: "theme", columns: &[("name", Text), ("short_name", Text), ("audience", Text), ("spellings", Text), ("movement", Text)] },
    Table { name: "rule", columns: &[("code", Text), ("condition", Text), ("severity", Text), ("source", Text), ("certainty", Text), ("valid_from", Text), ("valid_to", Text), ("applied", Int)] },
    Table { name: "unit", columns: &[("parent_id", Int), ("successor_id", Int), ("ended_on", Text)] },
    Table { name: "unit_version", columns: &[("unit_id", Int), ("name", Text), ("folded", Text), ("valid_from", Text), ("valid_to", Text), ("basis", Text)] },
    Table { name: "person", columns: &[("name", Text), ("folded", Text), ("sort_key", Bytes), ("honorific", Text), ("gender", Text), ("birth_year", Int), ("position", Text), ("unit_id", Int), ("match_key", Text), ("merged_into", Int)] },
    Table { name: "person_apart", columns: &[("person_id", Int), ("other_id", Int)] },
    Table { name: "round", columns: &[("name", Text), ("year", Int), ("deadline_on", Text), ("ceremony_on", Text), ("ceremony_at", Text), ("budget", Int), ("ceremony_place", Text)] },
    Table { name: "council_session", columns: &[("round_id", Int), ("held_on", Text), ("state", Text)] },
    Table { name: "import", columns: &[("round_id", Int), ("file_name", Text), ("sha256", Text), ("imported_at", Text), ("added", Int), ("skipped", Text)] },
    Table { name: "nomination", columns: &[("round_id", Int), ("import_id", Int), ("place", Int), ("kind", Text), ("honorific", Text), ("name", Text), ("folded", Text), ("same_key", Text), ("sort_key", Bytes), ("position", Text), ("unit", Text), ("nominated_by", Text), ("person_id", Int), ("unit_id", Int), ("nominating_unit_id", Int), ("award", Text), ("award_text", Text), ("theme", Text), ("citation", Text), ("note", Text), ("state", Text), ("state_reason", Text), ("received_on", Text), ("origin_file", Text), ("origin_sheet", Text), ("origin_row", Int), ("origin_cells", Text), ("origin_key", Text), ("state_remarks", Text), ("simplified_for", Text)] },
    Table { name: "attachment", columns: &[("nomination_id", Int), ("part", Text), ("file_name", Text), ("sha256", Text), ("bytes", Int), ("media", Text), ("added_at", Text)] },
    Table { name: "paper_held", columns: &[("nomination_id", Int), ("part", Text), ("officer", Text), ("said_at", Text)] },
    Table { name: "dossier_demand", columns: &[("award", Text), ("part", Text), ("need", Text), ("valid_from", Text), ("valid_to", Text), ("source", Text), ("certainty", Text), ("procedure", Text)] },
    Table { name: "open_doubt", columns: &[("nomination_id", Int), ("kind", Text), ("facts", Text), ("fields", Text)] },
    Table { name: "finding_override", columns: &[("nomination_id", Int), ("rule", Text), ("reason", Text), ("officer", Text), ("given_at", Text)] },
    Table { name: "proof", columns: &[("nomination_id", Int), ("recipient", Text), ("below", Text), ("means", Text), ("confirmed_by", Text), ("file_name", Text), ("officer", Text), ("proofed_at", Text)] },
    Table { name: "proof_list", columns: &[("round_id", Int), ("unit_key", Text), ("unit", Text), ("names", Int), ("file_name", Text), ("officer", Text), ("made_at", Text), ("returned_at", Text), ("returned_file", Text)] },
    Table { name: "decision", columns: &[("round_id", Int), ("state", Text), ("answered_by", Text), ("title", Text), ("level", Text), ("issuer", Text), ("awards", Text), ("signer_id", Int), ("council_on", Text), ("number", Text), ("number_key", Text), ("year", Int), ("decided_on", Text), ("signer_name", Text), ("signer_title", Text), ("signer_form", Text), ("authority", Text), ("place", Text), ("signature", Text)] },
    Table { name: "decision_item", columns: &[("decision_id", Int), ("nomination_id", Int), ("ordinal", Int)] },
    Table { name: "supply", columns: &[("sha256", Text), ("kind", Text), ("media", Text), ("name", Text), ("bytes", Int), ("officer", Text), ("added_at", Text)] },
    Table { name: "template", columns: &[("name", Text), ("guide_sha256", Text), ("guide_box", Text), ("retired_at", Text)] },
    Table { name: "template_version", columns: &[("template_id", Int), ("version", Int), ("content", Text), ("note", Text), ("officer", Text), ("made_at", Text)] },
    Table { name: "award_template", columns: &[("award", Text), ("kind", Text), ("template_id", Int)] },
    Table { name: "decision_template", columns: &[("decision_id", Int), ("award", Text), ("kind", Text), ("template_version_id", Int), ("officer", Text), ("set_at", Text), ("phrase_table_id", Int)] },
    Table { name: "phrase", columns: &[("list", Text), ("words", Text), ("stand", Text), ("source", Text), ("certainty", Text)] },
    Table { name: "phrase_table", columns: &[("content", Text), ("sha256", Text)] },
    Table { name: "certificate", columns: &[("award_id", Int), ("serial", Int), ("state", Text), ("state_reason", Text), ("paper_number", Text), ("print_run_id", Int), ("printed_text", Text), ("cause", Text), ("taken_by", Text)] },
    Table { name: "stock", columns: &[("name", Text), ("width_um", Int), ("height_um", Int), ("low_mark", Int), ("retired_at", Text)] },
    Table { name: "stock_entry", columns: &[("stock_id", Int), ("what", Text), ("sheets", Int), ("certificate_id", Int), ("note", Text), ("officer", Text), ("entered_at", Text), ("print_run_id", Int)] },
    Table { name: "print_run", columns: &[("decision_id", Int), ("mode", Text), ("stock_id", Int), ("calibration_id", Int), ("printer", Text), ("tray", Text), ("sheets", Int), ("officer", Text), ("printed_at", Text)] },
    Table { name: "made_sheet", columns: &[("certificate_id", Int), ("mode", Text), ("printed_text", Text), ("file_name", Text), ("made_at", Text)] },
    Table { name: "term", columns: &[("what", Text), ("days", Int), ("source", Text), ("certainty", Text)] },
    Table { name: "sheet_request", columns: &[("certificate_id", Int), ("what", Text), ("paper", Text), ("paper_number", Text), ("paper_on", Text), ("due_on", Text), ("reason", Text), ("collected_on", Text), ("given_on", Text), ("officer", Text), ("made_at", Text)] },
    Table { name: "recall", columns: &[("award_id", Int), ("number", Text), ("decided_on", Text), ("ground", Text), ("reason", Text), ("certificate_id", Int), ("sheet_back_on", Text), ("sheet_back_by", Text), ("paid", Int), ("officer", Text), ("made_at", Text)] },
    Table { name: "recall_payment", columns: &[("recall_id", Int), ("dong", Int), ("returned_on", Text), ("returned_by", Text), ("officer", Text), ("entered_at", Text)] },
    Table { name: "calibration", columns: &[("printer", Text), ("tray", Text), ("stock_id", Int), ("dx_um", Int), ("dy_um", Int), ("scale_x_ppm", Int), ("scale_y_ppm", Int), ("turn_urad", Int), ("readings", Text), ("officer", Text), ("measured_at", Text)] },
    Table { name: "signing_key", columns: &[("public_key", Text), ("locked", Text), ("officer", Text), ("made_at", Text), ("retired_at", Text), ("stolen_at", Text)] },
    Table { name: "statement", columns: &[("award_id", Int), ("issue", Int), ("signing_key_id", Int), ("content", Text), ("fingerprint", Text), ("officer", Text), ("signed_at", Text)] },
];

/// The table of a name, when undo can restore it.
pub(crate) fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}
