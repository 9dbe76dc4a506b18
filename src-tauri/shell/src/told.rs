//! What is said where there is no window to say it in.

/// Says it in both languages, for nobody was asked yet which one is his: in a box of the system's.
#[cfg(windows)]
pub fn tell(vietnamese: &str, english: &str) {
    // A program with a window has no terminal on Windows.
    let _ = rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Vinh Danh")
        .set_description(format!("{vietnamese}\n\n{english}"))
        .show();
}

/// Says it in both languages, for nobody was asked yet which one is his: in the terminal or the session's log.
#[cfg(not(windows))]
pub fn tell(vietnamese: &str, english: &str) {
    eprintln!("{vietnamese}\n{english}");
}
