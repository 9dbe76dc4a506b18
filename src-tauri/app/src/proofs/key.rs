//! What tells a row of a returned list again: whose office, which round and list, which nomination, and the wording that
//! was sent.

use crate::failure::Failure;
use crate::lists::hex;
use domain::proof::Wording;
use intake::KEY_START;
use sha2::{Digest, Sha256};
use store::Reader;

/// A row's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowKey {
    /// Tells this office's base from any other.
    pub office: String,
    pub round_id: i64,
    pub list_id: i64,
    pub nomination_id: i64,
    /// The fingerprint of the wording that was sent.
    pub sent: String,
}

impl RowKey {
    /// The key as it stands in the workbook.
    pub fn text(&self) -> String {
        let Self { office, round_id, list_id, nomination_id, sent } = self;
        format!("{KEY_START}{office}-{round_id}-{list_id}-{nomination_id}-{sent}")
    }

    /// The key of a text.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.strip_prefix(KEY_START)?.split('-').collect();
        let [office, round_id, list_id, nomination_id, sent] = parts.as_slice() else { return None };
        Some(Self {
            office: (*office).to_owned(),
            round_id: round_id.parse().ok()?,
            list_id: list_id.parse().ok()?,
            nomination_id: nomination_id.parse().ok()?,
            sent: (*sent).to_owned(),
        })
    }
}

/// Eight digits that stand for a text; two texts of a round do not share them by chance.
fn digest(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes())).chars().take(8).collect()
}

/// The fingerprint of a wording.
pub(super) fn fingerprint(wording: &Wording) -> String {
    let Wording { honorific, name, position, unit } = wording;
    digest(&[honorific.as_str(), name, position, unit].join("\n"))
}

/// What tells this office's base from any other: its very first act, which is never rewritten. Ids are whole numbers from
/// one on everywhere, so that alone they would fit another office's names just as well.
pub(super) async fn office_mark(reader: &mut Reader) -> Result<String, Failure> {
    let first = reader.first_act().await?;
    Ok(first.map(|act| digest(&format!("{} {} {}", act.id, act.at, act.officer))).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_was_written() {
        let key = RowKey {
            office: "0a1b2c3d".to_owned(),
            round_id: 3,
            list_id: 14,
            nomination_id: 159,
            sent: "deadbeef".to_owned(),
        };
        assert_eq!(RowKey::parse(&key.text()), Some(key));
        for text in ["", "VD-", "VD-a-b-c-d-e", "VD-0a1b2c3d-3-14-159", "159"] {
            assert_eq!(RowKey::parse(text), None, "{text}");
        }
    }
}
