//! The Debian packages that Rust and Node alone do not bring.

use std::{env, process::Command};

use crate::step::{Stop, ask, run};

/// To build the window.
pub const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev"];
/// To run every test: the window's driver and screen, a browser, PostgreSQL, readers of PDF.
pub const TESTS: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xdotool",
    "chromium",
    "postgresql",
    "poppler-utils",
    "mupdf-tools",
    "qpdf",
];

/// To build the fuzz targets: libFuzzer is written in C++.
pub const FUZZ: &[&str] = &["g++"];

/// All of them.
pub fn everything() -> Vec<&'static str> {
    [WINDOW, TESTS].concat()
}

/// Sees to it that the packages are there, or says plainly which are missing.
///
/// Outside Debian and its children nothing can be installed: the list is printed and the work goes on, for the
/// same programs may be there under other names.
pub fn install(names: &[&str]) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let Some(missing) = missing(names) else {
        println!("    no dpkg here; what Debian calls {} must be at hand", names.join(", "));
        return Ok(());
    };
    if missing.is_empty() {
        return Ok(());
    }
    let Some(privilege) = privilege() else {
        return Err(Stop(format!(
            "these Debian packages are missing, and only root may install them. Type:\n    sudo apt-get install {}",
            missing.join(" ")
        )));
    };
    let apt_get = || {
        let mut words = privilege.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        let mut command = Command::new(words.next().unwrap_or(&"env"));
        command.args(words);
        command
    };
    run(apt_get().args(["update", "--quiet"]))?;
    run(apt_get().args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(missing))
}

/// Those of the packages that are not installed; `None` where there is no dpkg.
fn missing<'a>(names: &[&'a str]) -> Option<Vec<&'a str>> {
    ask(Command::new("dpkg-query").arg("--version"))?;
    // dpkg-query exits 1 when it has never heard of one of the names, and still lists the others.
    let listing = Command::new("dpkg-query")
        .args(["--show", "--showformat", "${Package} ${db:Status-Status}\n"])
        .args(names)
        .output()
        .ok()?;
    let listing = String::from_utf8_lossy(&listing.stdout).into_owned();
    let is_there = |name: &&str| {
        let own_browser = **name == *"chromium" && env::var_os("CHROMIUM").is_some();
        own_browser || listing.lines().any(|line| line == format!("{name} installed"))
    };
    Some(names.iter().copied().filter(|name| !is_there(name)).collect())
}

/// The words before a command that make it run as root; `None` when root can't be had without a password.
fn privilege() -> Option<&'static [&'static str]> {
    if ask(Command::new("id").arg("-u"))?.trim() == "0" {
        return Some(&[]);
    }
    ask(Command::new("sudo").args(["-n", "true"])).map(|_| ["sudo", "-n"].as_slice())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_package_nobody_made_is_named_as_missing() {
        let nobodys = "vinhdanh-package-that-nobody-made";
        if let Some(missing) = missing(&[nobodys]) {
            assert_eq!(missing, [nobodys]);
        }
    }
}
