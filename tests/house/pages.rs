//! Who may import whom in the pages: screens → nouns → parts → words and look; screens and nouns → backend.

use crate::tree::{Source, none, sources};

const PAGES: &str = "ui/src/";
/// Rooms that are no noun, and the rooms each may import from besides itself.
const ROOMS: &[(&str, &[&str])] =
    &[("backend", &[]), ("look", &[]), ("words", &["backend"]), ("parts", &["words", "look"])];
/// What a noun may import from besides itself.
const NOUNS_KNOW: &[&str] = &["parts", "words", "look", "backend"];
/// Screens are where nouns meet, the frame is where screens meet: both may import from every room.
const MEETING_PLACES: &[&str] = &["screens", "frame"];

/// The paths a file imports, as written.
fn imports(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for opening in ["from \"", "from '", "import \"", "import '", "import(\"", "import('", "@import \""] {
        for rest in source.text.split(opening).skip(1) {
            found.extend(rest.split(['"', '\'']).next().map(str::to_owned));
        }
    }
    found
}

/// The room a relative import leads to; `None` for packages and for files beside the rooms.
fn room_of_import(source: &Source, import: &str) -> Option<String> {
    if !import.starts_with('.') {
        return None;
    }
    let mut place: Vec<&str> = source.path.split('/').collect();
    place.pop();
    for step in import.split('/') {
        match step {
            "." => {}
            ".." => drop(place.pop()),
            name => place.push(name),
        }
    }
    room(&place.join("/"))
}

/// The room a file stands in; `None` for the files that stand in front of the rooms.
fn room(path: &str) -> Option<String> {
    let (room, _) = path.strip_prefix(PAGES)?.split_once('/')?;
    Some(room.to_owned())
}

fn may_import(from: &str, to: &str) -> bool {
    if from == to || MEETING_PLACES.contains(&from) {
        return true;
    }
    ROOMS.iter().find(|(room, _)| *room == from).map_or(NOUNS_KNOW, |(_, known)| known).contains(&to)
}

fn pages() -> Vec<Source> {
    let pages = sources(&[".ts", ".svelte"]).into_iter();
    pages.filter(|source| source.path.starts_with(PAGES) && !source.file().contains(".test.")).collect()
}

#[test]
fn rooms_of_the_pages_import_only_along_the_arrows() {
    let mut faults = Vec::new();
    for source in pages() {
        let Some(from) = room(&source.path) else { continue };
        for import in imports(&source) {
            if room_of_import(&source, &import).is_some_and(|to| !may_import(&from, &to)) {
                faults.push(format!("{} imports {import}", source.path));
            }
        }
    }
    none(&faults);
}

#[test]
fn only_the_backend_of_the_pages_knows_the_window() {
    let knows = |source: &Source| imports(source).iter().any(|import| import.starts_with("@tauri-apps"));
    let outside = |source: &Source| room(&source.path).as_deref() != Some("backend");
    let found = pages().into_iter().filter(|source| knows(source) && outside(source));
    none(&found.map(|source| source.path).collect::<Vec<_>>());
}

#[test]
fn nouns_do_not_know_each_other_and_parts_know_no_noun() {
    assert!(may_import("screens", "awards"));
    assert!(may_import("awards", "parts"));
    assert!(!may_import("awards", "people"));
    assert!(!may_import("parts", "people"));
    assert!(!may_import("parts", "backend"));
}
