//! Templates, version by version, and what is printed with which.

use crate::cols::Cols;
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use domain::catalogue::AwardCode;
use domain::recipient::RecipientKind;

/// A template by name. What it is, its versions say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its key.
    pub id: i64,
    /// As officers call it.
    pub name: String,
    /// A scan of the blank sheet that is shown under it, by its fingerprint.
    pub guide_sha256: Option<String>,
    /// Where the scan lies, as JSON; there with the scan.
    pub guide_box: Option<String>,
    /// When it was retired.
    pub retired_at: Option<String>,
}

/// What a template was at one time. Never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateVersion {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// Of which template.
    pub template_id: i64,
    /// 1, 2, 3 …
    pub version: i64,
    /// `documents::Template` as JSON.
    pub content: String,
    /// What its maker changed, in his words.
    pub note: String,
    /// Who made it.
    pub officer: String,
    /// When.
    pub made_at: String,
}

/// Something that is printed with a template: an award for a kind of recipient.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Printed {
    /// The award.
    pub award: AwardCode,
    /// The kind of its recipient.
    pub kind: RecipientKind,
}

/// What an award of a signed decision is printed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PrintedWith {
    /// The version of a template.
    pub version_id: i64,
    /// The table that says where its lines may end; `None` for the program's own.
    pub phrase_table_id: Option<i64>,
}

const VERSION: [&str; 6] = ["template_id", "version", "content", "note", "officer", "made_at"];
const SELECT_VERSION: &str =
    "SELECT id, template_id, version, content, note, officer, made_at FROM template_version";

fn template(row: &sqlx::any::AnyRow) -> Result<Template, StoreError> {
    let mut cols = Cols::of(row, "template")?;
    Ok(Template {
        id: cols.int()?,
        name: cols.text()?,
        guide_sha256: cols.maybe_text()?,
        guide_box: cols.maybe_text()?,
        retired_at: cols.maybe_text()?,
    })
}

fn version(row: &sqlx::any::AnyRow) -> Result<TemplateVersion, StoreError> {
    let mut cols = Cols::of(row, "template_version")?;
    Ok(TemplateVersion {
        id: cols.int()?,
        template_id: cols.int()?,
        version: cols.int()?,
        content: cols.text()?,
        note: cols.text()?,
        officer: cols.text()?,
        made_at: cols.text()?,
    })
}

impl Reader {
    /// All templates, in the order in which they were made.
    ///
    /// # Errors
    /// What the file did.
    pub async fn templates(&mut self) -> Result<Vec<Template>, StoreError> {
        let query =
            sqlx::query("SELECT id, name, guide_sha256, guide_box, retired_at FROM template ORDER BY id");
        self.all(query).await?.iter().map(template).collect()
    }

    /// A template.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn template(&mut self, id: i64) -> Result<Template, StoreError> {
        let query =
            sqlx::query("SELECT id, name, guide_sha256, guide_box, retired_at FROM template WHERE id = $1")
                .bind(id);
        template(&self.one(query, "template", id).await?)
    }

    /// A version of a template, by its key.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn template_version(&mut self, id: i64) -> Result<TemplateVersion, StoreError> {
        let sql = format!("{SELECT_VERSION} WHERE id = $1");
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id);
        version(&self.one(query, "template_version", id).await?)
    }

    /// The versions of a template, the newest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn template_versions(&mut self, template_id: i64) -> Result<Vec<TemplateVersion>, StoreError> {
        let sql = format!("{SELECT_VERSION} WHERE template_id = $1 ORDER BY version DESC");
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(template_id);
        self.all(query).await?.iter().map(version).collect()
    }

    /// The newest version of every template, in the order of the templates.
    ///
    /// # Errors
    /// What the file did.
    pub async fn newest_templates(&mut self) -> Result<Vec<TemplateVersion>, StoreError> {
        let sql = format!(
            "{SELECT_VERSION} v WHERE version = \
             (SELECT MAX(o.version) FROM template_version o WHERE o.template_id = v.template_id) \
             ORDER BY template_id"
        );
        self.all(sqlx::query(sqlx::AssertSqlSafe(sql))).await?.iter().map(version).collect()
    }

    /// Which template each award is printed with until its decision is signed.
    ///
    /// # Errors
    /// What the file did.
    pub async fn award_templates(&mut self) -> Result<Vec<(i64, Printed, i64)>, StoreError> {
        let query = sqlx::query("SELECT id, award, kind, template_id FROM award_template ORDER BY id");
        self.each(query, |row| {
            let mut cols = Cols::of(row, "award_template")?;
            let id = cols.int()?;
            let award = AwardCode::new(&cols.text()?);
            let kind = cols.word("kind", RecipientKind::parse)?;
            Ok((id, Printed { award, kind }, cols.int()?))
        })
        .await
    }

    /// What each award of a decision is printed with, the oldest choice first: the last one counts.
    ///
    /// # Errors
    /// What the file did.
    pub async fn decision_templates(
        &mut self,
        decision_id: i64,
    ) -> Result<Vec<(Printed, PrintedWith)>, StoreError> {
        let query = sqlx::query(
            "SELECT id, award, kind, template_version_id, phrase_table_id FROM decision_template \
             WHERE decision_id = $1 ORDER BY id",
        )
        .bind(decision_id);
        self.each(query, |row| {
            let mut cols = Cols::of(row, "decision_template")?;
            cols.int()?;
            let award = AwardCode::new(&cols.text()?);
            let kind = cols.word("kind", RecipientKind::parse)?;
            let with = PrintedWith { version_id: cols.int()?, phrase_table_id: cols.maybe_int()? };
            Ok((Printed { award, kind }, with))
        })
        .await
    }

    /// What has sheets but no template yet: decision, award and kind of those signed before there were templates.
    ///
    /// # Errors
    /// What the file did.
    pub async fn printed_without_template(&mut self) -> Result<Vec<(i64, Printed)>, StoreError> {
        let query = sqlx::query(
            "SELECT DISTINCT a.decision_id, a.award, a.kind FROM certificate c JOIN award a ON a.id = c.award_id \
             WHERE NOT EXISTS (SELECT 1 FROM decision_template t WHERE t.decision_id = a.decision_id \
             AND t.award = a.award AND t.kind = a.kind) ORDER BY a.decision_id, a.award, a.kind",
        );
        self.each(query, |row| {
            let mut cols = Cols::of(row, "award")?;
            let decision_id = cols.int()?;
            let award = AwardCode::new(&cols.text()?);
            Ok((decision_id, Printed { award, kind: cols.word("kind", RecipientKind::parse)? }))
        })
        .await
    }
}

impl Change {
    /// Adds a template without a version; its key.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another has the name.
    pub async fn add_template(&mut self, name: &str) -> Result<i64, StoreError> {
        self.add_one("template", &["name"], vec![name.into()]).await
    }

    /// Adds the next version of a template; its key.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another desk made that version.
    pub async fn add_template_version(&mut self, one: &TemplateVersion) -> Result<i64, StoreError> {
        let row: Vec<Value> = vec![
            one.template_id.into(),
            one.version.into(),
            one.content.as_str().into(),
            one.note.as_str().into(),
            one.officer.as_str().into(),
            one.made_at.as_str().into(),
        ];
        self.add_one("template_version", &VERSION, row).await
    }

    /// Renames a template.
    ///
    /// # Errors
    /// [`StoreError::Missing`]; [`StoreError::Taken`] when another has the name.
    pub async fn save_template_name(&mut self, id: i64, name: &str) -> Result<(), StoreError> {
        self.set("template", &[id], &[("name", name.into())]).await
    }

    /// Retires a template from this instant, or offers it again.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_template_retired(&mut self, id: i64, at: Option<String>) -> Result<(), StoreError> {
        self.set("template", &[id], &[("retired_at", at.into())]).await
    }

    /// Lays a scan under a template, or takes it away.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_guide(&mut self, id: i64, guide: Option<(String, String)>) -> Result<(), StoreError> {
        let (sha256, place) = guide.map_or((None, None), |(sha256, place)| (Some(sha256), Some(place)));
        self.set("template", &[id], &[("guide_sha256", sha256.into()), ("guide_box", place.into())]).await
    }

    /// Says which template an award is printed with from now on, until its decision is signed.
    ///
    /// # Errors
    /// [`StoreError::Referred`] for an award or a template that is not there.
    pub async fn save_award_template(&mut self, of: &Printed, template_id: i64) -> Result<(), StoreError> {
        let there = self.award_templates().await?.into_iter().find(|(_, printed, _)| printed == of);
        if let Some((id, _, _)) = there {
            return self.set("award_template", &[id], &[("template_id", template_id.into())]).await;
        }
        let row = vec![of.award.as_str().into(), of.kind.as_str().into(), template_id.into()];
        self.add_one("award_template", &["award", "kind", "template_id"], row).await.map(drop)
    }

    /// Takes back which template an award is printed with; nothing happens where none was said.
    ///
    /// # Errors
    /// What the file did.
    pub async fn remove_award_template(&mut self, of: &Printed) -> Result<(), StoreError> {
        let there = self.award_templates().await?.into_iter().find(|(_, printed, _)| printed == of);
        match there {
            Some((id, _, _)) => self.remove("award_template", &[id]).await,
            None => Ok(()),
        }
    }

    /// Fixes what a decision's awards are printed with.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_decision_templates(
        &mut self,
        all: &[(i64, Printed, PrintedWith)],
        officer: &str,
        at: &str,
    ) -> Result<(), StoreError> {
        const COLUMNS: [&str; 7] =
            ["decision_id", "award", "kind", "template_version_id", "officer", "set_at", "phrase_table_id"];
        let row = |(decision_id, printed, with): &(i64, Printed, PrintedWith)| -> Vec<Value> {
            vec![
                (*decision_id).into(),
                printed.award.as_str().into(),
                printed.kind.as_str().into(),
                with.version_id.into(),
                officer.into(),
                at.into(),
                with.phrase_table_id.into(),
            ]
        };
        self.add("decision_template", &COLUMNS, all.iter().map(row).collect()).await.map(drop)
    }
}
