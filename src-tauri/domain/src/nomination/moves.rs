//! What can be done with a nomination.

use super::Remarks;

/// What can be done with a nomination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// Lập hồ sơ.
    Prepare,
    /// Nộp.
    Submit,
    /// Tiếp nhận.
    Receive,
    /// Bắt đầu thẩm định.
    StartAppraisal,
    /// Kết luận đủ điều kiện.
    FindEligible,
    /// Kết luận không đủ điều kiện.
    FindIneligible(String),
    /// Tạm dừng.
    Suspend(String),
    /// Tiếp tục thẩm định.
    Resume,
    /// Trả lại đơn vị.
    Return {
        /// Why.
        reason: String,
        /// What is to be mended, by field.
        remarks: Remarks,
    },
    /// Sửa lại sau khi bị trả.
    Reopen,
    /// Đưa ra Hội đồng.
    PutBeforeCouncil,
    /// Hội đồng thông qua.
    Pass,
    /// Hội đồng không thông qua, or taken off the list in session.
    Fail,
    /// Trình ký.
    SendToSign,
    /// Đưa khỏi dự thảo quyết định.
    TakeBack,
    /// Quyết định đã ký.
    Decide,
    /// Trình cấp trên.
    Forward,
    /// Cấp trên đã quyết định.
    RecordDecisionAbove,
    /// Cấp trên trả lại.
    RecordReturnAbove(String),
    /// Cấp trên không xét.
    RecordNotConsidered,
    /// In.
    Print,
    /// Ký, đóng dấu.
    Seal,
    /// Trao.
    HandOver,
    /// Lưu trữ.
    Archive,
    /// Rút hồ sơ.
    Withdraw(String),
}

impl Move {
    /// The word by which history and refusals call it.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::Submit => "submit",
            Self::Receive => "receive",
            Self::StartAppraisal => "start_appraisal",
            Self::FindEligible => "find_eligible",
            Self::FindIneligible(_) => "find_ineligible",
            Self::Suspend(_) => "suspend",
            Self::Resume => "resume",
            Self::Return { .. } => "return",
            Self::Reopen => "reopen",
            Self::PutBeforeCouncil => "put_before_council",
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::SendToSign => "send_to_sign",
            Self::TakeBack => "take_back",
            Self::Decide => "decide",
            Self::Forward => "forward",
            Self::RecordDecisionAbove => "record_decision_above",
            Self::RecordReturnAbove(_) => "record_return_above",
            Self::RecordNotConsidered => "record_not_considered",
            Self::Print => "print",
            Self::Seal => "seal",
            Self::HandOver => "hand_over",
            Self::Archive => "archive",
            Self::Withdraw(_) => "withdraw",
        }
    }
}
