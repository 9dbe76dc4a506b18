//! A PostgreSQL of our own for the tests: a private folder, a socket in it, no port, gone at the end.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use crate::step::{Stop, ask};

/// The user PostgreSQL runs as where we are root: it refuses to.
const UNPRIVILEGED: &str = "postgres";
const READY: &str = "ready to accept connections";

/// A running server; stopped and deleted when dropped.
pub struct Postgres {
    server: Child,
    folder: PathBuf,
}

impl Postgres {
    /// Starts a server; `None` where no PostgreSQL is installed.
    pub fn start() -> Result<Option<Postgres>, Stop> {
        let Some(programs) = programs() else { return Ok(None) };
        let folder = private_folder()?;
        let base = folder.join("base");
        let made = as_unprivileged(&programs.join("initdb"))
            .args(["--username=vinhdanh", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"])
            .arg("-D")
            .arg(&base)
            .output()
            .map_err(|fault| Stop::over("initdb", &fault))?;
        if !made.status.success() {
            return Err(Stop(format!("initdb: {}", String::from_utf8_lossy(&made.stderr))));
        }
        let server = as_unprivileged(&programs.join("postgres"))
            .arg("-D")
            .arg(&base)
            .arg("-k")
            .arg(&folder)
            .args(["-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=200"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|fault| Stop::over("postgres", &fault))?;
        let mut postgres = Postgres { server, folder };
        postgres.wait_until_ready()?;
        Ok(Some(postgres))
    }

    /// Where the tests find it: a database `postgres` and the user `vinhdanh`, who may make others.
    pub fn url(&self) -> String {
        let socket = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://vinhdanh@localhost/postgres?host={socket}")
    }

    /// Reads the server's log up to the line that says so, and goes on reading it so that it never blocks.
    fn wait_until_ready(&mut self) -> Result<(), Stop> {
        let Some(log) = self.server.stderr.take() else { return Ok(()) };
        let mut lines = BufReader::new(log).lines().map_while(Result::ok);
        let mut said = Vec::new();
        for line in lines.by_ref() {
            if line.contains(READY) {
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(());
            }
            said.push(line);
        }
        Err(Stop(format!("PostgreSQL did not start:\n{}", said.join("\n"))))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // INT is the fast orderly shutdown, which also gives back shared memory; nothing is worth waiting longer for.
        if ask(Command::new("kill").args(["-INT", &self.server.id().to_string()])).is_none() {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder of initdb and postgres: Debian keeps one a version, others have it on the path.
fn programs() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = debian.map(|version| version.path().join("bin")).collect();
    folders.sort();
    let on_the_path = env::var_os("PATH");
    folders.extend(on_the_path.iter().flat_map(env::split_paths));
    folders.into_iter().find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
}

fn is_root() -> bool {
    ask(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// The program as a user PostgreSQL accepts. `setpriv` becomes the program, so that the child is the server itself,
/// and has it ended when xtask ends, however that comes about.
fn as_unprivileged(program: &Path) -> Command {
    if ask(Command::new("setpriv").arg("--version")).is_none() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    if is_root() {
        command.args(["--reuid", UNPRIVILEGED, "--regid", UNPRIVILEGED, "--init-groups"]);
    }
    command.args(["--pdeathsig", "INT"]).arg(program).current_dir("/");
    command
}

/// A folder under the system's temporary one, which only the server's user may enter. Socket paths must be short.
fn private_folder() -> Result<PathBuf, Stop> {
    let folder = env::temp_dir().join(format!("vinhdanh-postgres-{}", std::process::id()));
    let named = |fault: std::io::Error| Stop::over(folder.display(), &fault);
    fs::create_dir(&folder).map_err(named)?;
    restrict(&folder).map_err(named)?;
    if is_root() && ask(Command::new("chown").arg(UNPRIVILEGED).arg(&folder)).is_none() {
        return Err(Stop(format!("{} could not be given to {UNPRIVILEGED}", folder.display())));
    }
    Ok(folder)
}

#[cfg(unix)]
fn restrict(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn restrict(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_private_postgres_answers_on_its_socket_and_leaves_nothing_behind() {
        let Some(postgres) = Postgres::start().unwrap() else { return };
        let folder = postgres.folder.clone();
        let answer = ask(Command::new("psql").args([&postgres.url(), "-tAc", "SELECT 6 * 7"]));
        assert_eq!(answer.as_deref(), Some("42\n"));
        drop(postgres);
        assert!(!folder.exists());
    }
}
