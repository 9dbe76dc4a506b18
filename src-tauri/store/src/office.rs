//! The office itself and who signs for it.

use crate::cols::{Cols, day_text};
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use chrono::NaiveDate;
use domain::catalogue::Validity;

/// The federation whose board uses the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Its full name: `Liên đoàn Lao động tỉnh Bắc Kạn`.
    pub name: String,
    /// Its name in narrow places: `LĐLĐ tỉnh Bắc Kạn`.
    pub short_name: String,
    /// The line of the giver on certificates: `BAN CHẤP HÀNH LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN`.
    pub authority: String,
    /// The body above it, for the head of documents.
    pub parent_name: String,
    /// The place written before dates: `Bắc Kạn`.
    pub place: String,
    /// What follows the slash of its decision numbers: `QĐ-LĐLĐ`.
    pub number_suffix: String,
    /// Where it is reached by post, with what else its envelopes say; blank where they say nothing.
    pub address: String,
}

/// Who signs, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The full name printed below the signature.
    pub name: String,
    /// The title printed above it: `CHỦ TỊCH`.
    pub title: String,
    /// The signing form.
    pub form: SigningForm,
    /// The form as printed: `TM. BAN THƯỜNG VỤ`, `KT. CHỦ TỊCH`.
    pub form_text: String,
    /// The days on which the signer may sign.
    pub validity: Validity,
    /// The signature as a picture among the office's supplies (SHA-256), for sheets that are not signed by hand.
    pub signature: Option<String>,
}

/// For whom somebody signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SigningForm {
    /// TM.: on behalf of the committee.
    OnBehalf,
    /// KT.: in the chair's place.
    Deputy,
}

impl SigningForm {
    /// The word stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OnBehalf => "on_behalf",
            Self::Deputy => "deputy",
        }
    }

    /// The form of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::OnBehalf, Self::Deputy].into_iter().find(|form| form.as_str() == word)
    }
}

const SIGNER: [&str; 7] = ["name", "title", "form", "form_text", "valid_from", "valid_to", "signature"];

impl Reader {
    /// The office; `None` before the first opening has named it.
    ///
    /// # Errors
    /// What the file did.
    pub async fn find_office(&mut self) -> Result<Option<Office>, StoreError> {
        let query = sqlx::query(
            "SELECT id, name, short_name, authority, parent_name, place, number_suffix, address FROM office WHERE id = 1",
        );
        let Some(row) = self.maybe(query).await? else { return Ok(None) };
        let mut cols = Cols::of(&row, "office")?;
        cols.int()?;
        Ok(Some(Office {
            name: cols.text()?,
            short_name: cols.text()?,
            authority: cols.text()?,
            parent_name: cols.text()?,
            place: cols.text()?,
            number_suffix: cols.text()?,
            address: cols.text()?,
        }))
    }

    /// The office.
    ///
    /// # Errors
    /// [`StoreError::Missing`] before it is named.
    pub async fn office(&mut self) -> Result<Office, StoreError> {
        self.find_office().await?.ok_or(StoreError::Missing { thing: "office", id: 1 })
    }

    /// Everybody who ever signed, the newest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn signers(&mut self) -> Result<Vec<Signer>, StoreError> {
        let query = sqlx::query(
            "SELECT id, name, title, form, form_text, valid_from, valid_to, signature FROM signer \
             ORDER BY valid_from DESC, id",
        );
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "signer")?;
                Ok(Signer {
                    id: cols.int()?,
                    name: cols.text()?,
                    title: cols.text()?,
                    form: cols.word("form", SigningForm::parse)?,
                    form_text: cols.text()?,
                    validity: Validity { from: cols.maybe_day()?, to: cols.maybe_day()? },
                    signature: cols.maybe_text()?,
                })
            })
            .collect()
    }
}

impl Change {
    /// Names the office, for the first time or anew.
    ///
    /// # Errors
    /// What the file did.
    pub async fn save_office(&mut self, office: &Office) -> Result<(), StoreError> {
        let columns = ["name", "short_name", "authority", "parent_name", "place", "number_suffix", "address"];
        let values = [
            &office.name,
            &office.short_name,
            &office.authority,
            &office.parent_name,
            &office.place,
            &office.number_suffix,
            &office.address,
        ]
        .map(|text| Value::from(text.as_str()));
        if self.find_office().await?.is_some() {
            let set: Vec<_> = columns.into_iter().zip(values).collect();
            return self.set("office", &[1], &set).await;
        }
        let mut row = vec![Value::from(1)];
        row.extend(values);
        let mut all = vec!["id"];
        all.extend(columns);
        self.add("office", &all, vec![row]).await.map(|_| ())
    }

    /// Adds a signer, or saves one that has an id; the id.
    ///
    /// # Errors
    /// What the file did.
    pub async fn save_signer(&mut self, signer: &Signer) -> Result<i64, StoreError> {
        let values = vec![
            Value::from(signer.name.as_str()),
            signer.title.as_str().into(),
            signer.form.as_str().into(),
            signer.form_text.as_str().into(),
            day_text(signer.validity.from).into(),
            day_text(signer.validity.to).into(),
            signer.signature.as_deref().into(),
        ];
        if signer.id == 0 {
            return self.add_one("signer", &SIGNER, values).await;
        }
        let set: Vec<_> = SIGNER.into_iter().zip(values).collect();
        self.set("signer", &[signer.id], &set).await?;
        Ok(signer.id)
    }

    /// Removes a signer who never signed.
    ///
    /// # Errors
    /// [`StoreError::Referred`] when a decision names the signer.
    pub async fn remove_signer(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove("signer", &[id]).await
    }
}

/// The signer who may sign on a day, by name; names compare folded.
#[must_use]
pub fn signer_named<'a>(signers: &'a [Signer], name: &str, on: NaiveDate) -> Option<&'a Signer> {
    let wanted = domain::text::fold(name);
    signers.iter().find(|one| domain::text::fold(&one.name) == wanted && one.validity.covers(on))
}
