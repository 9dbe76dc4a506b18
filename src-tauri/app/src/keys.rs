//! The office's keys and what they sign: the QR codes of sheets, the list of what was revoked, the page that checks both.

mod export;
mod facts;
mod list;
mod make;
mod open;
mod passphrase;
mod retire;
mod sign;
mod standing;
mod statements;
#[cfg(test)]
mod tests;
mod verify;
mod wanted;

pub use self::statements::{ListStatements, StatementRow, list_statements};
pub use export::{export_revocation_list, export_verifier};
pub use list::{KeyStateView, KeyView, KeysView, list_keys};
pub use make::{MakeKey, make_key};
pub(crate) use open::OpenKey;
pub use open::{UnlockKey, lock_key, unlock_key};
pub use passphrase::{ChangePassphrase, change_passphrase};
pub use retire::{OfKey, report_stolen_key, retire_key};
pub use sign::{Codes, SignStatements, SignedStatements, sign_statements};
pub(crate) use sign::{put_sample_statement, put_statements};
pub use verify::{
    CheckedView, FactsView, SignedByView, VerifyStatement, statements_in, verify_by_list, verify_statement,
};
pub(crate) use wanted::codes_wanted;
pub use wanted::{CodesWanted, KeyStanding};

use crate::failure::{Failure, FailureCode};
use ::statements::KeyFault;

impl From<KeyFault> for Failure {
    fn from(fault: KeyFault) -> Self {
        match fault {
            KeyFault::TooShort => Self::new(FailureCode::PassphraseShort)
                .fact("letters", ::statements::SHORTEST_PASSPHRASE)
                .at("passphrase"),
            KeyFault::TooPlain => Self::new(FailureCode::PassphrasePlain).at("passphrase"),
            KeyFault::WrongPassphrase => Self::new(FailureCode::PassphraseWrong).at("passphrase"),
            KeyFault::Damaged(what) => Self::new(FailureCode::KeyDamaged).fact("what", what),
            KeyFault::NoChance(what) => Self::new(FailureCode::Internal).fact("what", what),
        }
    }
}

/// Work that keeps a processor busy for half a second must not hold up the desk's other calls.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, KeyFault> + Send + 'static,
) -> Result<T, Failure> {
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))??)
}
