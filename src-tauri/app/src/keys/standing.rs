//! How all keys and all that they signed stand today.

use super::open::public_half;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use statements::{KeySpan, KeyState, RevocationList, Revoked};
use std::collections::HashSet;
use store::Reader;
use store::keys::SigningKey;
use store::statements::WhyRevoked;

/// The list of this office as it stands now.
pub(super) async fn standing_list(desk: &Desk, reader: &mut Reader) -> Result<RevocationList, Failure> {
    let keys = reader.signing_keys().await?;
    let stolen: HashSet<i64> = keys.iter().filter(|key| key.stolen_at.is_some()).map(|key| key.id).collect();
    let mut list = RevocationList {
        issuer: reader.office().await?.name,
        made_at: instant(&desk.instant())?,
        keys: keys.iter().map(span).collect::<Result<_, _>>()?,
        revoked: Vec::new(),
        kept: std::collections::BTreeSet::new(),
    };
    for one in reader.standing_statements().await? {
        match one.revoked {
            Some(why) => list
                .revoked
                .push(Revoked { fingerprint: one.fingerprint, replaced: why == WhyRevoked::Replaced }),
            None if stolen.contains(&one.signing_key_id) => drop(list.kept.insert(one.fingerprint)),
            None => {}
        }
    }
    Ok(list)
}

/// A kept key as lists tell it.
pub(super) fn span(key: &SigningKey) -> Result<KeySpan, Failure> {
    let state = match (&key.stolen_at, &key.retired_at) {
        (Some(at), _) => KeyState::Stolen(day(at)?),
        (None, Some(at)) => KeyState::Retired(day(at)?),
        (None, None) => KeyState::InUse,
    };
    Ok(KeySpan { key: public_half(key)?, from: day(&key.made_at)?, state })
}

/// The hours by which Vietnam is ahead.
const AHEAD: i32 = 7;

/// The day of an instant, in Vietnam: the same at every desk and in every list.
pub(super) fn day_of(at: DateTime<Utc>) -> NaiveDate {
    let zone = FixedOffset::east_opt(AHEAD * 3_600);
    zone.map_or_else(|| at.date_naive(), |zone| at.with_timezone(&zone).date_naive())
}

fn day(at: &str) -> Result<NaiveDate, Failure> {
    Ok(day_of(instant(at)?))
}

/// An instant as stored.
fn instant(at: &str) -> Result<DateTime<Utc>, Failure> {
    let read = DateTime::parse_from_rfc3339(at);
    read.map(|at| at.to_utc()).map_err(|_| Failure::new(FailureCode::Damaged).fact("what", at))
}
