//! A screen, a driver and a home of its own for one real window.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use thirtyfour::{Capabilities, prelude::*};

/// How long anything may take before the test gives up on it, on a machine that does other things as well.
const PATIENCE: Duration = Duration::from_secs(60);
const GLANCE: Duration = Duration::from_millis(25);

/// A process that ends with the test.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A screen with nothing on it and an empty home.
pub struct Stage {
    home: tempfile::TempDir,
    display: String,
    _screen: Process,
}

impl Stage {
    /// Starts a screen of 1280 × 800.
    pub fn set() -> Stage {
        let mut screen = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb (Debian: xvfb)");
        let mut number = String::new();
        BufReader::new(screen.stdout.take().unwrap()).read_line(&mut number).unwrap();
        let home = tempfile::tempdir().unwrap();
        Stage { home, display: format!(":{}", number.trim()), _screen: Process(screen) }
    }

    /// The office folder of this stage.
    pub fn office(&self) -> PathBuf {
        self.home.path().join("office")
    }

    /// The program, to be started on this stage without a driver.
    pub fn program(&self) -> Command {
        self.on_stage(Path::new(env!("CARGO_BIN_EXE_vinhdanh-desktop")))
    }

    /// Opens the program's window under a driver.
    pub async fn open_window(&self) -> Window {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let log = File::create(self.home.path().join("driver.log")).unwrap();
        let driver = self
            .on_stage(Path::new("WebKitWebDriver"))
            .arg(format!("--port={port}"))
            // Inherited by the program: only then does its webview let itself be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .expect("WebKitWebDriver (Debian: webkit2gtk-driver)");
        let process = Process(driver);
        listening(port).await;
        let mut wish = Capabilities::new();
        let program = serde_json::json!({ "binary": env!("CARGO_BIN_EXE_vinhdanh-desktop"), "args": [] });
        wish.set("webkitgtk:browserOptions", program).unwrap();
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wish).await.unwrap();
        Window { driver, _process: process }
    }

    /// A program with this stage for its screen and its home, and nothing of the machine's.
    fn on_stage(&self, program: &Path) -> Command {
        let home = self.home.path();
        let mut command = Command::new(program);
        command
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1")
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("share"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_RUNTIME_DIR", home)
            .env("VINHDANH_DATA", self.office());
        command
    }
}

/// Waits until somebody listens on the port.
async fn listening(port: u16) {
    let knocking = async {
        let mut glances = tokio::time::interval(GLANCE);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            glances.tick().await;
        }
    };
    tokio::time::timeout(PATIENCE, knocking).await.expect("the driver listens");
}

/// An open window and the driver that moves it.
pub struct Window {
    pub driver: WebDriver,
    _process: Process,
}

impl Window {
    /// Waits for the element; fails with what the page shows instead.
    pub async fn wait_for(&self, selector: &str) -> WebElement {
        match self.driver.query(By::Css(selector)).wait(PATIENCE, GLANCE).first().await {
            Ok(element) => element,
            Err(fault) => {
                panic!("no {selector}: {fault}\n{}", self.driver.source().await.unwrap_or_default())
            }
        }
    }

    /// Keeps a picture of the page, as painted now, under target/screens.
    pub async fn picture(&self, name: &str) {
        let painted = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))";
        self.driver.execute_async(painted, Vec::new()).await.unwrap();
        let screens = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screens");
        fs::create_dir_all(&screens).unwrap();
        self.driver.screenshot(&screens.join(format!("{name}.png"))).await.unwrap();
    }

    /// Closes the window; its program ends.
    pub async fn close(self) {
        self.driver.quit().await.unwrap();
    }
}
