//! A screen, a driver and a home of its own for one real window.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use thirtyfour::{Capabilities, prelude::*};

/// How long anything may take before the test gives up on it, on a machine that does other things as well.
const PATIENCE: Duration = Duration::from_secs(60);
const GLANCE: Duration = Duration::from_millis(25);
const VIEWED: &str = "viewed.txt";

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
    pictured: bool,
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
        lay_out_viewer(home.path());
        Stage { home, display: format!(":{}", number.trim()), pictured: false, _screen: Process(screen) }
    }

    /// A stage whose windows can be pictured: WebKit's driver takes no picture of a page drawn without the compositor.
    pub fn pictured() -> Stage {
        Stage { pictured: true, ..Stage::set() }
    }

    /// The office folder of this stage.
    pub fn office(&self) -> PathBuf {
        self.home.path().join("office")
    }

    /// Puts a copy of another office into the office folder.
    pub fn furnish(&self, from: &Path) {
        fs::create_dir_all(self.office()).unwrap();
        fs::copy(from.join("office.db"), self.office().join("office.db")).unwrap();
        // An office's file lies on its disk before the program starts: what is still being written would slow it.
        File::open(self.office().join("office.db")).unwrap().sync_all().unwrap();
    }

    /// What the program asked the system's viewer to open, once it has.
    pub async fn viewed(&self) -> PathBuf {
        let note = self.home.path().join(VIEWED);
        until("a file is opened in the viewer", || note.is_file()).await;
        PathBuf::from(fs::read_to_string(note).unwrap().trim())
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
        until("the driver listens", || TcpStream::connect(("127.0.0.1", port)).is_ok()).await;
        let mut wish = Capabilities::new();
        let program = serde_json::json!({ "binary": env!("CARGO_BIN_EXE_vinhdanh-desktop"), "args": [] });
        wish.set("webkitgtk:browserOptions", program).unwrap();
        let asked_at = epoch_ms();
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wish).await.unwrap();
        Window { driver, asked_at, _process: process }
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
            .env("PATH", format!("{}:{}", home.join("bin").display(), std::env::var("PATH").unwrap()))
            .env("XDG_DATA_HOME", home.join("share"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_RUNTIME_DIR", home)
            .env("VINHDANH_DATA", self.office());
        if self.pictured {
            command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "0");
        }
        command
    }
}

/// The page says in milliseconds since 1970 when it was ready: only the same clock can be held against that.
#[expect(clippy::disallowed_methods, reason = "measured against the clock of another process")]
fn epoch_ms() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64() * 1e3
}

/// Puts a viewer in the home that notes what it is asked to open: no real one is started by a test.
fn lay_out_viewer(home: &Path) {
    let (folder, note) = (home.join("bin"), home.join(VIEWED));
    let viewer = folder.join("xdg-open");
    fs::create_dir(&folder).unwrap();
    // Written whole before it is there: nobody reads half a path.
    let script =
        format!("#!/bin/sh\nprintf '%s' \"$1\" > '{0}.part' && mv '{0}.part' '{0}'\n", note.display());
    fs::write(&viewer, script).unwrap();
    fs::set_permissions(&viewer, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Waits until it is so.
async fn until(what: &str, is_so: impl Fn() -> bool) {
    let glancing = async {
        let mut glances = tokio::time::interval(GLANCE);
        while !is_so() {
            glances.tick().await;
        }
    };
    assert!(tokio::time::timeout(PATIENCE, glancing).await.is_ok(), "waited in vain until {what}");
}

/// An open window and the driver that moves it.
pub struct Window {
    pub driver: WebDriver,
    /// When the driver was asked to start the program, in milliseconds since 1970.
    asked_at: f64,
    _process: Process,
}

impl Window {
    /// Waits for the element, shown or not; fails with what the page shows instead.
    pub async fn wait_for(&self, selector: &str) -> WebElement {
        self.found(By::Css(selector), selector).await
    }

    /// Presses the button, the link or the line of a menu that carries the words, in the open dialog where there is one.
    pub async fn press(&self, words: &str) {
        let dialog = "//*[@role='dialog']";
        let place = format!("(self::*[not({dialog})] or ancestor::*[@role='dialog'])");
        let pressed = "(self::button or self::a or @role='menuitem')";
        let path = format!("//*[{pressed} and contains(., '{words}') and {place}]");
        self.click(path, words).await;
    }

    /// Waits until the page shows the words.
    pub async fn see(&self, words: &str) {
        let by = By::XPath(format!("//*[contains(text(), '{words}')]"));
        let seen = async || self.driver.query(by.clone()).and_displayed().nowait().first().await;
        self.patiently(words, seen).await;
    }

    /// Chooses the cell of a table that shows the words.
    pub async fn choose(&self, words: &str) {
        let path = format!("//*[@role='gridcell' and contains(., '{words}')]");
        self.click(path, words).await;
    }

    /// Types into the field under the label in the open dialog, in place of what stands there.
    pub async fn fill(&self, label: &str, text: &str) {
        let path = format!("//*[@role='dialog']//label[contains(., '{label}')]/following::input[1]");
        let field = self.found(By::XPath(path), label).await;
        field.send_keys(Key::Control + "a").await.unwrap();
        field.send_keys(text).await.unwrap();
        field.send_keys(Key::Tab + "").await.unwrap();
    }

    /// Types where the focus is.
    pub async fn type_in(&self, keys: impl Into<TypingData>) {
        self.driver.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    async fn found(&self, by: By, what: &str) -> WebElement {
        self.patiently(what, || async { self.driver.find(by.clone()).await }).await
    }

    /// Clicks what the path leads to once it can be seen and pressed.
    async fn click(&self, path: String, what: &str) {
        let by = By::XPath(path);
        self.patiently(what, || async {
            let seen = self.driver.query(by.clone()).and_displayed().and_enabled().nowait().first().await?;
            seen.click().await
        })
        .await;
    }

    /// Tries again while the page is still drawing: what was found a moment ago may have been drawn anew since.
    async fn patiently<T, F>(&self, what: &str, attempt: impl Fn() -> F) -> T
    where
        F: Future<Output = WebDriverResult<T>>,
    {
        let mut glances = tokio::time::interval(GLANCE);
        let started = Instant::now();
        loop {
            match attempt().await {
                Ok(done) => return done,
                Err(_) if started.elapsed() < PATIENCE => drop(glances.tick().await),
                Err(fault) => {
                    let page = self.driver.find(By::Tag("body")).await.unwrap().text().await.unwrap();
                    panic!("no {what}: {fault}\n{page}")
                }
            }
        }
    }

    /// Milliseconds from the start of the program to its first painted screen.
    pub async fn ready_after(&self) -> f64 {
        let page = self.wait_for("html[data-ready]").await;
        page.attr("data-ready").await.unwrap().unwrap().parse::<f64>().unwrap() - self.asked_at
    }

    /// Milliseconds from going to a screen to the frame after `selector` stands on it.
    pub async fn time_to_paint(&self, place: &str, selector: &str) -> f64 {
        let script = "const [place, selector, done] = arguments; const started = performance.now(); \
                      const look = () => requestAnimationFrame(document.querySelector(selector) ? \
                      () => done(performance.now() - started) : look); \
                      location.hash = place; look()";
        let took = self.driver.execute_async(script, vec![place.into(), selector.into()]).await.unwrap();
        took.json().as_f64().unwrap()
    }

    /// Keeps a picture of the page, as painted now, under target/screens; on a stage that is [`Stage::pictured`].
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
