//! The page that checks statements: one HTML file that opens offline in any browser.

/// The page without a list; written by `npm --prefix ui run verifier`.
const PAGE: &str = include_str!("../page/verifier.html");
/// Where the list goes.
const PLACE: &str = "@LIST@";

/// The page of an office, with its list inside. A browser reads the list as text, never as a program.
#[must_use]
pub fn page(list: &str) -> String {
    let escaped = list.replace('&', "&amp;").replace('<', "&lt;");
    PAGE.replacen(PLACE, &escaped, 1)
}
