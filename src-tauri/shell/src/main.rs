//! The program with the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    // The pages are embedded here, not in the library: cargo compiles a library twice at once for a bench, and of two
    // compilers packing the same pages one may embed what the other has not written out yet: a window without a page.
    shell::run(|| tauri::generate_context!())
}
