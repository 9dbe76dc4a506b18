//! `list_requests`

use super::batch::printed;
use super::get::{RequestView, request_view};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Nothing;
use serde::Serialize;
use ts_rs::TS;

/// A paper that is not yet answered with a sheet.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct OpenRequest {
    pub request: RequestView,
    pub recipient: String,
    pub award_name: String,
    pub ordinal: i64,
    pub decision_id: i64,
    pub decision_number: String,
    /// The award's newest sheet, with which the work goes on, and where it stands.
    pub certificate_id: i64,
    pub state: String,
    pub is_late: bool,
}

/// The papers that are not yet answered with a sheet, the most pressing first.
///
/// # Errors
/// What the file did.
pub async fn list_requests(desk: Desk, _: Nothing) -> Result<Vec<OpenRequest>, Failure> {
    let mut reader = desk.read().await?;
    let mut open = Vec::new();
    for request in reader.open_requests().await? {
        let asked = reader.certificates_by_id(&[request.certificate_id]).await?;
        let award_id = asked.first().map(|sheet| sheet.award_id).unwrap_or_default();
        let award = reader.award(award_id).await?;
        let Some(newest) = reader.certificate_of_award(award_id).await? else { continue };
        open.push(OpenRequest {
            is_late: request.due_on < desk.today(),
            request: request_view(&request),
            recipient: printed(&award).recipient(),
            award_name: award.award_name,
            ordinal: award.ordinal,
            decision_id: award.decision_id,
            decision_number: award.number,
            certificate_id: newest.id,
            state: newest.state.as_str().to_owned(),
        });
    }
    Ok(open)
}
