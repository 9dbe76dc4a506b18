//! The way forward: which moves lead from a state to a step, for batches that go several steps at once.

use super::{Move, NominationState, Stage};

/// The moves, in order, that bring a nomination forward to a step that an officer can choose: received, appraised or
/// passed. Empty when it stands there already; `None` when no way leads there (it is past it, suspended, returned, out
/// of the running, or the step is reached only by a decision).
#[must_use]
pub fn path_to(from: &NominationState, to: Stage) -> Option<Vec<Move>> {
    if to > Stage::Passed || to < Stage::Received {
        return None;
    }
    let mut state = from.clone();
    let mut moves = Vec::new();
    while !stands_at(&state, to) {
        let next = forward(&state)?;
        state = state.after(&next).ok()?;
        moves.push(next);
    }
    Some(moves)
}

/// Whether this is the very state that choosing the step asks for.
fn stands_at(state: &NominationState, stage: Stage) -> bool {
    matches!(
        (state, stage),
        (NominationState::Received, Stage::Received)
            | (NominationState::Appraised, Stage::Appraised)
            | (NominationState::Passed, Stage::Passed)
    )
}

/// The one move that leads on when nothing stands in the way.
const fn forward(state: &NominationState) -> Option<Move> {
    match state {
        NominationState::Draft => Some(Move::Prepare),
        NominationState::Prepared => Some(Move::Submit),
        NominationState::Submitted => Some(Move::Receive),
        NominationState::Received => Some(Move::StartAppraisal),
        NominationState::UnderAppraisal => Some(Move::FindEligible),
        NominationState::Appraised => Some(Move::PutBeforeCouncil),
        NominationState::BeforeCouncil => Some(Move::Pass),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_reaches_the_council_step_by_step() {
        let moves = path_to(&NominationState::Draft, Stage::Passed).unwrap();
        let words: Vec<_> = moves.iter().map(Move::as_str).collect();
        assert_eq!(
            words,
            [
                "prepare",
                "submit",
                "receive",
                "start_appraisal",
                "find_eligible",
                "put_before_council",
                "pass"
            ]
        );
    }

    #[test]
    fn standing_there_already_asks_for_no_move() {
        assert_eq!(path_to(&NominationState::Received, Stage::Received), Some(vec![]));
    }

    #[test]
    fn there_is_no_way_back_nor_past_a_suspension_nor_into_a_decision() {
        assert_eq!(path_to(&NominationState::Passed, Stage::Received), None);
        assert_eq!(path_to(&NominationState::Suspended { reason: "đơn thư".into() }, Stage::Passed), None);
        assert_eq!(path_to(&NominationState::Passed, Stage::Decided), None);
    }
}
