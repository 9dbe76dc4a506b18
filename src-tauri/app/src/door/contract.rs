//! The types of all operations as TypeScript: `ui/src/backend/generated.ts`.

use super::table;
use crate::failure::{Failure, FailureCode};
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use store::Topic;
use ts_rs::{Config, TS, TypeVisitor};

/// Gathers the types that operations name, each once.
pub struct Contract {
    config: Config,
    seen: HashSet<TypeId>,
    types: BTreeMap<String, String>,
    operations: Vec<String>,
}

impl Contract {
    fn new() -> Self {
        Self {
            config: Config::default().with_large_int("number"),
            seen: HashSet::new(),
            types: BTreeMap::new(),
            operations: Vec::new(),
        }
    }

    pub(super) fn add<I: TS + 'static, O: TS + 'static>(&mut self, name: &'static str) {
        self.gather::<I>();
        self.gather::<O>();
        let line =
            format!("  {name}: {{ input: {}; output: {} }};", I::name(&self.config), O::name(&self.config));
        self.operations.push(line);
    }

    fn gather<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let declared = format!("export {}", T::decl(&self.config));
            self.types.insert(T::name(&self.config), declared);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }

    fn text(self) -> String {
        let mut out = String::from(
            "// Written from the Door (src-tauri/app/src/door) by `UPDATE=1 cargo test -p tests --test contract`. Do not edit.\n\n",
        );
        let topics: Vec<String> = Topic::ALL.iter().map(|topic| format!("\"{}\"", topic.as_str())).collect();
        let _ = writeln!(out, "/** The nouns whose views are stale after a change. */");
        let _ = writeln!(out, "export type Topic = {};\n", topics.join(" | "));
        for declared in self.types.values() {
            let _ = writeln!(out, "{declared}\n");
        }
        let _ = writeln!(out, "/** Every operation of the Door with what goes in and what comes out. */");
        let _ = writeln!(out, "export interface Operations {{\n{}\n}}", self.operations.join("\n"));
        out
    }
}

impl TypeVisitor for Contract {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.gather::<T>();
    }
}

/// The text of `ui/src/backend/generated.ts`.
#[must_use]
pub fn generated() -> String {
    let mut contract = Contract::new();
    contract.gather::<Failure>();
    contract.gather::<FailureCode>();
    for operation in table::all() {
        (operation.describe)(&mut contract, operation.name);
    }
    contract.text()
}
