//! Every state with every move.

use super::*;
use crate::nomination::RemarkField;
use std::collections::BTreeSet;

fn all_states() -> Vec<NominationState> {
    let why = || "lý do".to_owned();
    let mut all: Vec<_> = NominationState::PLAIN.into_iter().collect();
    all.extend([
        NominationState::Ineligible { reason: why() },
        NominationState::Suspended { reason: why() },
        NominationState::Returned { reason: why(), remarks: Remarks::default() },
        NominationState::ReturnedAbove { reason: why() },
        NominationState::Withdrawn { reason: why() },
    ]);
    all
}

fn all_moves() -> Vec<Move> {
    let why = || "lý do".to_owned();
    vec![
        Move::Prepare,
        Move::Submit,
        Move::Receive,
        Move::StartAppraisal,
        Move::FindEligible,
        Move::FindIneligible(why()),
        Move::Suspend(why()),
        Move::Resume,
        Move::Return { reason: why(), remarks: Remarks::default() },
        Move::Reopen,
        Move::PutBeforeCouncil,
        Move::Pass,
        Move::Fail,
        Move::SendToSign,
        Move::TakeBack,
        Move::Decide,
        Move::Forward,
        Move::RecordDecisionAbove,
        Move::RecordReturnAbove(why()),
        Move::RecordNotConsidered,
        Move::Print,
        Move::Seal,
        Move::HandOver,
        Move::Archive,
        Move::Withdraw(why()),
    ]
}

/// Every legal move but withdrawing, written out by hand from the trade's reference; all else must be refused.
const LEGAL: &[(&str, &str, &str)] = &[
    ("draft", "prepare", "prepared"),
    ("prepared", "submit", "submitted"),
    ("submitted", "receive", "received"),
    ("submitted", "return", "returned"),
    ("received", "start_appraisal", "under_appraisal"),
    ("received", "return", "returned"),
    ("received", "suspend", "suspended"),
    ("under_appraisal", "find_eligible", "appraised"),
    ("under_appraisal", "find_ineligible", "ineligible"),
    ("under_appraisal", "suspend", "suspended"),
    ("under_appraisal", "return", "returned"),
    ("suspended", "resume", "under_appraisal"),
    ("appraised", "put_before_council", "before_council"),
    ("appraised", "suspend", "suspended"),
    ("appraised", "return", "returned"),
    ("before_council", "pass", "passed"),
    ("before_council", "fail", "not_passed"),
    ("before_council", "suspend", "suspended"),
    ("before_council", "return", "returned"),
    ("returned", "reopen", "draft"),
    ("passed", "send_to_sign", "awaiting_signature"),
    ("passed", "forward", "forwarded"),
    ("awaiting_signature", "take_back", "passed"),
    ("awaiting_signature", "decide", "decided"),
    ("forwarded", "record_decision_above", "decided_above"),
    ("forwarded", "record_return_above", "returned_above"),
    ("forwarded", "record_not_considered", "not_considered"),
    ("returned_above", "return", "returned"),
    ("decided", "print", "printed"),
    ("decided", "hand_over", "handed_over"),
    ("decided_above", "hand_over", "handed_over"),
    ("printed", "seal", "sealed"),
    ("sealed", "hand_over", "handed_over"),
    ("handed_over", "archive", "archived"),
];

const NEVER_WITHDRAWN: &[&str] =
    &["decided", "printed", "sealed", "handed_over", "archived", "decided_above", "withdrawn"];

#[test]
fn every_move_from_every_state_is_legal_exactly_as_written() {
    for state in all_states() {
        for what in all_moves() {
            let from = state.as_str();
            let expected = if matches!(what, Move::Withdraw(_)) {
                (!NEVER_WITHDRAWN.contains(&from)).then_some("withdrawn")
            } else {
                LEGAL.iter().find(|(a, b, _)| *a == from && *b == what.as_str()).map(|(_, _, to)| *to)
            };
            match state.clone().after(&what) {
                Ok(to) => assert_eq!(Some(to.as_str()), expected, "{from} {}", what.as_str()),
                Err(Refusal::IllegalMove { state: named, action, .. }) => {
                    assert_eq!(expected, None, "{from} {}", what.as_str());
                    assert_eq!((named, action), (from, what.as_str()));
                }
                Err(other) => panic!("{from} {}: {other}", what.as_str()),
            }
        }
    }
}

#[test]
fn a_return_a_suspension_and_a_withdrawal_need_a_reason() {
    let remarks: Remarks = [(RemarkField::Name, "Sai dấu".to_owned())].into_iter().collect();
    let moves = [
        Move::Return { reason: "  ".into(), remarks },
        Move::Suspend(String::new()),
        Move::Withdraw(" ".into()),
    ];
    for what in moves {
        let refused = NominationState::Received.after(&what);
        assert_eq!(refused, Err(Refusal::ReasonMissing { action: what.as_str() }));
    }
}

#[test]
fn every_state_reads_back_from_its_stored_word() {
    let words: BTreeSet<_> = all_states().iter().map(NominationState::as_str).collect();
    assert_eq!(words.len(), all_states().len());
    for state in all_states() {
        assert_eq!(NominationState::parse(state.as_str(), state.reason()), Some(state));
    }
    assert_eq!(NominationState::parse("returned", None), None, "a return without its reason is damage");
}

#[test]
fn remarks_go_with_the_return_and_with_nothing_after_it() {
    let remarks: Remarks = [(RemarkField::Citation, "Chưa rõ năm".to_owned())].into_iter().collect();
    let what = Move::Return { reason: "Sửa thành tích".into(), remarks: remarks.clone() };
    let returned = NominationState::Received.after(&what).unwrap();
    assert_eq!(returned.remarks(), Some(&remarks));
    let read = NominationState::parse("returned", returned.reason()).unwrap();
    assert_eq!(read.with_remarks(remarks.clone()), returned);
    assert_eq!(returned.clone().after(&Move::Reopen).unwrap().remarks(), None);
    assert_eq!(returned.after(&Move::Withdraw("Đơn vị rút".into())).unwrap().remarks(), None);
    assert_eq!(NominationState::Draft.with_remarks(remarks), NominationState::Draft);
}
