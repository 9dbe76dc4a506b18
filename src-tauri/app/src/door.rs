//! The Door: every operation once, by name. It answers the window, the terminal and HTTP alike, and writes the types
//! that the screens are checked against.

mod contract;
mod table;

pub use contract::generated;

use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use contract::Contract;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;
use ts_rs::TS;

type Answer = Pin<Box<dyn Future<Output = Result<Value, Failure>> + Send>>;

/// One thing a person can do or ask.
pub struct Operation {
    /// Its name, such as `approve_nomination`.
    pub name: &'static str,
    run: Box<dyn Fn(Desk, Value) -> Answer + Send + Sync>,
    describe: fn(&mut Contract, &'static str),
}

/// An operation made of a plain function.
pub(crate) fn operation<I, O, F, Fut>(name: &'static str, act: F) -> Operation
where
    I: DeserializeOwned + TS + Send + 'static,
    O: Serialize + TS + 'static,
    F: Fn(Desk, I) -> Fut + Send + Sync + Copy + 'static,
    Fut: Future<Output = Result<O, Failure>> + Send + 'static,
{
    Operation {
        name,
        run: Box::new(move |desk, input| {
            Box::pin(async move {
                let input: I = serde_json::from_value(input)
                    .map_err(|error| Failure::new(FailureCode::InputInvalid).fact("what", error))?;
                let output = act(desk, input).await?;
                serde_json::to_value(output)
                    .map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))
            })
        }),
        describe: Contract::add::<I, O>,
    }
}

fn operations() -> &'static BTreeMap<&'static str, Operation> {
    static TABLE: OnceLock<BTreeMap<&'static str, Operation>> = OnceLock::new();
    TABLE.get_or_init(|| table::all().into_iter().map(|operation| (operation.name, operation)).collect())
}

/// How often a call is tried when another desk was quicker.
const TRIES: usize = 4;

/// What came of a call: the value and whose views are stale, or why not.
pub struct Reply {
    /// The value, or why not.
    pub result: Result<Value, Failure>,
    /// The topics whose views are stale.
    pub changed: Vec<&'static str>,
    /// The act in the history, when something was done.
    pub act: Option<i64>,
}

/// Does what a named operation does.
pub async fn ask(desk: &Desk, name: &str, input: Value) -> Reply {
    let Some(operation) = operations().get(name) else {
        let failure = Failure::new(FailureCode::UnknownOperation).fact("operation", name);
        return Reply { result: Err(failure), changed: Vec::new(), act: None };
    };
    let mut tries = 1;
    loop {
        let desk = desk.for_one_call();
        let result = (operation.run)(desk.clone(), input.clone()).await;
        match result {
            Err(failure) if failure.is_transient() && tries < TRIES => tries += 1,
            result => {
                let result = result.map_err(|failure| failure.in_folder(desk.folder()));
                return Reply { result, changed: desk.changed(), act: desk.act_done() };
            }
        }
    }
}

/// Does what a named operation does, for a host that passes JSON: `{"ok", "changed", "act"}` or `{"failure"}`. Never fails.
pub async fn call(desk: &Desk, name: &str, input: Value) -> Value {
    let reply = ask(desk, name, input).await;
    match reply.result {
        Ok(value) => json!({ "ok": value, "changed": reply.changed, "act": reply.act }),
        Err(failure) => refused(&failure),
    }
}

/// The envelope of a failure, also for hosts that could not even open the desk.
#[must_use]
pub fn refused(failure: &Failure) -> Value {
    json!({ "failure": failure })
}
