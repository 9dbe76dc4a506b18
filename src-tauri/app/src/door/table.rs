//! The feature list: every operation once.

use super::{Operation, operation};
use crate::{
    awards, catalogue, certificates, decisions, dossier, frame, history, lists, long_work, nominations,
    office, overview, people, proofs, rounds, search, stock, units,
};

/// All operations, by noun.
pub(super) fn all() -> Vec<Operation> {
    let mut all = the_year();
    all.extend(sheets_and_stock());
    all.extend(what_lasts());
    all
}

fn the_year() -> Vec<Operation> {
    vec![
        operation("get_frame", frame::get_frame),
        operation("list_rounds", rounds::list_rounds),
        operation("open_round", rounds::open_round),
        operation("edit_round", rounds::edit_round),
        operation("open_sample_round", rounds::open_sample_round),
        operation("get_overview", overview::get_overview),
        operation("list_nominations", nominations::list_nominations),
        operation("list_nomination_ids", nominations::list_nomination_ids),
        operation("get_nomination", nominations::get_nomination),
        operation("add_nomination", nominations::add_nomination),
        operation("edit_nomination", nominations::edit_nomination),
        operation("remove_nominations", nominations::remove_nominations),
        operation("advance_nominations", nominations::advance_nominations),
        operation("move_nominations", nominations::move_nominations),
        operation("weigh_nominations", nominations::weigh_nominations),
        operation("set_procedure", nominations::set_procedure),
        operation("override_finding", nominations::override_finding),
        operation("attach_files", dossier::attach_files),
        operation("move_attachment", dossier::move_attachment),
        operation("remove_attachment", dossier::remove_attachment),
        operation("check_attachment", dossier::check_attachment),
        operation("read_list", lists::read_list),
        operation("look_at_list", lists::look_at_list),
        operation("accept_list", lists::accept_list),
        operation("accept_lists", lists::accept_lists),
        operation("paste_nominations", lists::paste_nominations),
        operation("keep_list", lists::keep_list),
        operation("list_kept_lists", lists::list_kept_lists),
        operation("open_kept_list", lists::open_kept_list),
        operation("drop_kept_list", lists::drop_kept_list),
        operation("list_proofs", proofs::list_proofs),
        operation("list_proof_names", proofs::list_proof_names),
        operation("make_proof_lists", proofs::make_proof_lists),
        operation("read_proofs", proofs::read_proofs),
        operation("accept_proofs", proofs::accept_proofs),
        operation("mark_proofed", proofs::mark_proofed),
        operation("take_back_proofs", proofs::take_back_proofs),
        operation("list_decisions", decisions::list_decisions),
        operation("get_decision", decisions::get_decision),
        operation("draft_decision", decisions::draft_decision),
        operation("edit_decision", decisions::edit_decision),
        operation("order_decision", decisions::order_decision),
        operation("drop_from_decision", decisions::drop_from_decision),
        operation("move_decision", decisions::move_decision),
        operation("sign_decision", decisions::sign_decision),
        operation("decide_round", decisions::decide_round),
        operation("record_decision_above", decisions::record_decision_above),
    ]
}

fn sheets_and_stock() -> Vec<Operation> {
    vec![
        operation("list_certificates", certificates::list_certificates),
        operation("preview_certificate", certificates::preview_certificate),
        operation("check_batch", certificates::check_batch),
        operation("list_unproofed", proofs::list_unproofed),
        operation("make_certificates", certificates::make_certificates),
        operation("move_certificates", certificates::move_certificates),
        operation("confirm_printed", certificates::confirm_printed),
        operation("number_papers", certificates::number_papers),
        operation("get_certificate", certificates::get_certificate),
        operation("list_number_book", certificates::list_number_book),
        operation("ask_replacement", certificates::ask_replacement),
        operation("make_replacement", certificates::make_replacement),
        operation("list_requests", certificates::list_requests),
        operation("revoke_awards", certificates::revoke_awards),
        operation("list_recalls", certificates::list_recalls),
        operation("note_sheet_back", certificates::note_sheet_back),
        operation("note_money_back", certificates::note_money_back),
        operation("list_stocks", stock::list_stocks),
        operation("get_stock_ledger", stock::get_stock_ledger),
        operation("export_stock_ledger", stock::export_stock_ledger),
        operation("save_stock", stock::save_stock),
        operation("retire_stock", stock::retire_stock),
        operation("enter_stock", stock::enter_stock),
    ]
}

fn what_lasts() -> Vec<Operation> {
    vec![
        operation("get_office", office::get_office),
        operation("save_office", office::save_office),
        operation("save_signer", office::save_signer),
        operation("remove_signer", office::remove_signer),
        operation("search_awards", awards::search_awards),
        operation("get_award", awards::get_award),
        operation("export_register", awards::export_register),
        operation("list_people", people::list_people),
        operation("get_person", people::get_person),
        operation("edit_person", people::edit_person),
        operation("join_people", people::join_people),
        operation("part_person", people::part_person),
        operation("keep_people_apart", people::keep_people_apart),
        operation("list_units", units::list_units),
        operation("get_unit", units::get_unit),
        operation("add_unit", units::add_unit),
        operation("place_unit", units::place_unit),
        operation("rename_unit", units::rename_unit),
        operation("merge_unit", units::merge_unit),
        operation("get_catalogue", catalogue::get_catalogue),
        operation("list_templates", catalogue::list_templates),
        operation("edit_award_type", catalogue::edit_award_type),
        operation("save_coefficient", catalogue::save_coefficient),
        operation("remove_coefficient", catalogue::remove_coefficient),
        operation("save_base_salary", catalogue::save_base_salary),
        operation("remove_base_salary", catalogue::remove_base_salary),
        operation("save_movement", catalogue::save_movement),
        operation("save_theme", catalogue::save_theme),
        operation("edit_rule", catalogue::edit_rule),
        operation("list_heading_words", catalogue::list_heading_words),
        operation("save_heading_word", catalogue::save_heading_word),
        operation("remove_heading_word", catalogue::remove_heading_word),
        operation("save_demand", catalogue::save_demand),
        operation("remove_demand", catalogue::remove_demand),
        operation("list_terms", certificates::list_terms),
        operation("save_term", certificates::save_term),
        operation("search_everything", search::search_everything),
        operation("get_progress", long_work::get_progress),
        operation("stop_work", long_work::stop_work),
        operation("list_history", history::list_history),
        operation("undo", history::undo),
    ]
}
