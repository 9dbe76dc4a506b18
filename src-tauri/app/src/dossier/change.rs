//! `move_attachment`, `remove_attachment`

use super::PartView;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Count;
use domain::dossier::DossierPart;
use serde::Deserialize;
use std::collections::HashSet;
use store::attachments::Attachment;
use store::nominations::Nomination;
use store::{Change, Topic};
use ts_rs::TS;

/// How far an act on an attachment reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AttachmentReach {
    /// The dossier at hand.
    This,
    /// Every dossier of the round that has the same file as the same part.
    All,
}

/// An attachment that is another part of the dossier than it was taken for.
#[derive(Debug, Deserialize, TS)]
pub struct MoveAttachment {
    /// Its id.
    pub id: i64,
    /// What it really is.
    pub part: PartView,
    /// Whether others that have the file are put right, too.
    pub reach: AttachmentReach,
}

/// An attachment to take off.
#[derive(Debug, Deserialize, TS)]
pub struct RemoveAttachment {
    /// Its id.
    pub id: i64,
    /// Whether others that have the file lose it, too.
    pub reach: AttachmentReach,
}

/// Makes an attachment another part of its dossier; how many dossiers that changed.
///
/// # Errors
/// `missing`, `nomination_closed`.
pub async fn move_attachment(desk: Desk, input: MoveAttachment) -> Result<Count, Failure> {
    let part = DossierPart::from(input.part);
    let mut change = desk.change().await?;
    let (one, reached) = reach(&mut change, input.id, input.reach).await?;
    if one.part == part {
        return Ok(Count { count: 0 });
    }
    // Where the same file stands as that part already, it need not stand there twice.
    let ids: Vec<i64> = reached.iter().map(|one| one.nomination_id).collect();
    let there: HashSet<i64> = change
        .attachments_of_all(&ids)
        .await?
        .iter()
        .filter(|other| other.part == part && other.sha256 == one.sha256)
        .map(|other| other.nomination_id)
        .collect();
    let (double, single): (Vec<&Attachment>, Vec<&Attachment>) =
        reached.iter().partition(|one| there.contains(&one.nomination_id));
    let keys = |some: &[&Attachment]| some.iter().map(|one| one.id).collect::<Vec<_>>();
    change.remove_attachments(&keys(&double)).await?;
    change.save_parts(&keys(&single), part).await?;
    let done = Done::work("attachment_moved").fact("part", part.as_str());
    finish(&desk, change, done, &one, &ids).await
}

/// Takes an attachment off; how many dossiers lost it. Its content stays in the office folder.
///
/// # Errors
/// `missing`, `nomination_closed`: the dossier of what is decided is kept as it was.
pub async fn remove_attachment(desk: Desk, input: RemoveAttachment) -> Result<Count, Failure> {
    let mut change = desk.change().await?;
    let (one, reached) = reach(&mut change, input.id, input.reach).await?;
    let ids: Vec<i64> = reached.iter().map(|one| one.nomination_id).collect();
    change.remove_attachments(&reached.iter().map(|one| one.id).collect::<Vec<_>>()).await?;
    finish(&desk, change, Done::work("attachment_removed"), &one, &ids).await
}

/// The attachment, and all that the act reaches. Of a dossier that is closed nothing is taken away.
async fn reach(
    change: &mut Change,
    id: i64,
    how_far: AttachmentReach,
) -> Result<(Attachment, Vec<Attachment>), Failure> {
    let one = change.attachment(id).await?;
    let nomination = change.nomination(one.nomination_id).await?;
    let reached = match how_far {
        AttachmentReach::This => vec![one.clone()],
        AttachmentReach::All => change.attachments_like(nomination.round_id, &one).await?,
    };
    let ids: Vec<i64> = reached.iter().map(|one| one.nomination_id).collect();
    let nominations = change.nominations_by_id(&ids).await?;
    match nominations.iter().find(|one| !one.state.is_open()) {
        Some(closed) => Err(closed_failure(closed)),
        None => Ok((one, reached)),
    }
}

fn closed_failure(nomination: &Nomination) -> Failure {
    Failure::new(FailureCode::NominationClosed).fact("state", nomination.state.as_str())
}

async fn finish(
    desk: &Desk,
    change: Change,
    done: Done,
    one: &Attachment,
    nomination_ids: &[i64],
) -> Result<Count, Failure> {
    let count = nomination_ids.len();
    let done =
        done.fact("file", &one.file_name).fact("count", count).to_all(Topic::Nominations, nomination_ids);
    desk.commit(change, done).await?;
    Ok(Count { count: i64::try_from(count).unwrap_or(i64::MAX) })
}
