//! A dossier as the inspector shows it: what is wanted, what is there, what else came.

use super::contents::is_there;
use crate::catalogue::CertaintyView;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::nominations::board::{Board, Line};
use domain::dossier::{ChecklistLine, DossierPart, Need, Procedure};
use serde::{Deserialize, Serialize};
use store::Reader;
use store::attachments::Attachment;
use store::papers_held::PaperHeld;
use ts_rs::TS;

/// A part of a dossier, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DossierPart")]
#[expect(missing_docs, reason = "named as in domain::dossier::DossierPart")]
pub enum PartView {
    Submission,
    Report,
    Minutes,
    Initiative,
    Other,
}

impl From<DossierPart> for PartView {
    fn from(part: DossierPart) -> Self {
        match part {
            DossierPart::Submission => Self::Submission,
            DossierPart::Report => Self::Report,
            DossierPart::Minutes => Self::Minutes,
            DossierPart::Initiative => Self::Initiative,
            DossierPart::Other => Self::Other,
        }
    }
}

impl From<PartView> for DossierPart {
    fn from(part: PartView) -> Self {
        match part {
            PartView::Submission => Self::Submission,
            PartView::Report => Self::Report,
            PartView::Minutes => Self::Minutes,
            PartView::Initiative => Self::Initiative,
            PartView::Other => Self::Other,
        }
    }
}

/// When a part is needed, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Need")]
#[expect(missing_docs, reason = "named as in domain::dossier::Need")]
pub enum NeedView {
    Always,
    WhenReliedOn,
}

impl From<Need> for NeedView {
    fn from(need: Need) -> Self {
        match need {
            Need::Always => Self::Always,
            Need::WhenReliedOn => Self::WhenReliedOn,
        }
    }
}

impl From<NeedView> for Need {
    fn from(need: NeedView) -> Self {
        match need {
            NeedView::Always => Self::Always,
            NeedView::WhenReliedOn => Self::WhenReliedOn,
        }
    }
}

/// By which procedure an award is asked for, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Procedure")]
#[expect(missing_docs, reason = "named as in domain::dossier::Procedure")]
pub enum ProcedureView {
    Ordinary,
    Simplified,
}

impl From<Procedure> for ProcedureView {
    fn from(procedure: Procedure) -> Self {
        match procedure {
            Procedure::Ordinary => Self::Ordinary,
            Procedure::Simplified => Self::Simplified,
        }
    }
}

impl From<ProcedureView> for Procedure {
    fn from(procedure: ProcedureView) -> Self {
        match procedure {
            ProcedureView::Ordinary => Self::Ordinary,
            ProcedureView::Simplified => Self::Simplified,
        }
    }
}

/// An attached file.
#[derive(Debug, Serialize, TS)]
pub struct AttachmentView {
    /// Its key.
    pub id: i64,
    /// The file's name, as the officer knew it.
    pub name: String,
    /// pdf, docx, xlsx, jpg, png.
    pub media: String,
    /// Its size.
    pub bytes: i64,
    /// When it was attached.
    pub added_at: String,
    /// How many nominations of the round have the same file as the same part, this one counted.
    pub shared: i64,
    /// Whether its content lies where it should; that it is unchanged is looked at when it is opened.
    pub there: bool,
}

/// That the office holds a part on paper.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "PaperHeld")]
pub struct PaperHeldView {
    /// Who said so.
    pub officer: String,
    /// When.
    pub said_at: String,
}

/// A part of the dossier: wanted, there, or both.
#[derive(Debug, Serialize, TS)]
pub struct DossierLineView {
    /// The part.
    pub part: PartView,
    /// When it is needed; nothing for a part that the award does not ask for.
    pub need: Option<NeedView>,
    /// Where that is written.
    pub source: Option<String>,
    /// How well that is known.
    pub certainty: Option<CertaintyView>,
    /// The files that are it.
    pub attachments: Vec<AttachmentView>,
    /// Who said that the office holds it on paper.
    pub paper: Option<PaperHeldView>,
}

/// The dossier of a nomination: every part that its award wants, and every other that is there.
pub(crate) async fn dossier_view(
    desk: &Desk,
    reader: &mut Reader,
    board: &Board,
    line: &Line,
) -> Result<Vec<DossierLineView>, Failure> {
    let there = reader.attachments_of(line.nomination.id).await?;
    let papers = reader.papers_held(&[line.nomination.id]).await?;
    let checklist = board.checklist(line);
    let mut files = Vec::with_capacity(there.len());
    for one in there {
        let shared = reader.attachments_like(line.nomination.round_id, &one).await?.len();
        files.push((one.part, attachment_view(desk, one, shared)));
    }
    let mut lines = Vec::new();
    for part in DossierPart::ALL {
        let wanted = checklist.iter().find(|line| line.demand.part == part);
        let (own, others) = files.into_iter().partition(|(of, _)| *of == part);
        files = others;
        let own: Vec<_> = own;
        let paper = papers.iter().find(|one| one.part == part);
        if wanted.is_some() || !own.is_empty() || paper.is_some() {
            let own = own.into_iter().map(|(_, file)| file).collect();
            lines.push(line_view(part, wanted, own, paper));
        }
    }
    Ok(lines)
}

fn line_view(
    part: DossierPart,
    wanted: Option<&ChecklistLine<'_>>,
    attachments: Vec<AttachmentView>,
    paper: Option<&PaperHeld>,
) -> DossierLineView {
    DossierLineView {
        part: part.into(),
        need: wanted.map(|line| line.demand.need.into()),
        source: wanted.map(|line| line.demand.source.clone()),
        certainty: wanted.map(|line| line.demand.certainty.into()),
        attachments,
        paper: paper.map(|one| PaperHeldView { officer: one.officer.clone(), said_at: one.said_at.clone() }),
    }
}

fn attachment_view(desk: &Desk, one: Attachment, shared: usize) -> AttachmentView {
    AttachmentView {
        id: one.id,
        there: is_there(desk.contents(), &one.sha256, one.media),
        name: one.file_name,
        media: one.media.as_str().to_owned(),
        bytes: one.bytes,
        added_at: one.added_at,
        shared: i64::try_from(shared).unwrap_or(i64::MAX),
    }
}
