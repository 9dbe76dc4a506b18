//! Elements that this version does not know.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// An element that a newer version wrote. It is not printed, and it is written back unchanged, so that a template
/// survives a visit to an older program.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Unknown(serde_json::Value);

/// The kinds this version does know: a faulty element of a known kind is an error, not an unknown element.
const KNOWN: [&str; 8] =
    ["text", "emblem", "line", "frame", "picture", "signature", "qr_code", "clear_space"];

impl<'de> Deserialize<'de> for Unknown {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        match value.get("kind").and_then(serde_json::Value::as_str) {
            Some(kind) if KNOWN.contains(&kind) => {
                Err(D::Error::custom(format!("an element of kind \"{kind}\" is not complete")))
            }
            Some(_) => Ok(Self(value)),
            None => Err(D::Error::custom("an element has no kind")),
        }
    }
}
