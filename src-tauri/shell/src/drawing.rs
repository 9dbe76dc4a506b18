//! How WebKit draws on Linux. On Windows the webview sees to it by itself.

#[cfg(target_os = "linux")]
use std::{env, os::unix::process::CommandExt, path::Path, process::Command};

/// Makes WebKit draw without its compositor.
#[cfg(target_os = "linux")]
const PLAINLY: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// On a machine without a graphics card (a virtual desktop) WebKit's compositor runs on a simulated one: the first screen
/// took six times as long. WebKit reads this when it starts, so the program starts itself once more, in its own place.
#[cfg(target_os = "linux")]
pub fn draw_plainly() {
    if Path::new("/dev/dri").exists() || env::var_os(PLAINLY).is_some() {
        return;
    }
    if let Ok(program) = env::current_exe() {
        // It only comes back when it failed; then everything goes on, slower.
        let _ = Command::new(program).args(env::args_os().skip(1)).env(PLAINLY, "1").exec();
    }
}

/// Nothing to be done.
#[cfg(not(target_os = "linux"))]
pub const fn draw_plainly() {}
