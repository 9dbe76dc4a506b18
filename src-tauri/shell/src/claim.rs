//! One window per data folder.
//!
//! The first start locks `window.lock` for as long as it lives and writes a loopback port and a random token into
//! `window.address`. A later start finds the lock taken, reads the address and asks the first to come forward.
//! Both take `window.address` for a moment first, so that two starts at the same instant agree on who came first
//! and the address is always written before it is read.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    hash::{BuildHasher, RandomState},
    io::{self, BufRead, BufReader, Read, Seek, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    thread,
    time::Duration,
};

const LOCK: &str = "window.lock";
const ADDRESS: &str = "window.address";
const ANSWER: &str = "forward\n";
/// How long either side waits for the other's line: longer than a busy machine needs, short enough to say so.
const PATIENCE: Duration = Duration::from_secs(10);
/// Longest line read from a stranger on the loopback, in bytes.
const LONGEST_LINE: u64 = 256;

/// What a start found in the data folder.
#[derive(Debug)]
pub enum Start {
    /// Nobody had the folder: it is ours until the seat is dropped.
    First(Seat),
    /// A window is open on this folder.
    Second(Neighbour),
}

/// The hold of the first window on its data folder.
#[derive(Debug)]
pub struct Seat {
    lock: File,
    listener: TcpListener,
    token: String,
}

/// The window that already has the data folder.
#[derive(Debug)]
pub struct Neighbour {
    port: u16,
    token: String,
}

/// Takes the data folder for this window, making the folder where it is missing.
///
/// # Errors
/// When the folder can't be made or written, when its file system knows no locks, or when the address the first
/// window wrote can't be read.
pub fn claim(folder: &Path) -> io::Result<Start> {
    fs::create_dir_all(folder)?;
    let mut address = open(&folder.join(ADDRESS))?;
    address.lock()?;
    let lock = open(&folder.join(LOCK))?;
    match lock.try_lock() {
        Ok(()) => sit_down(lock, &mut address).map(Start::First),
        Err(TryLockError::WouldBlock) => read_address(&mut address).map(Start::Second),
        Err(TryLockError::Error(fault)) => Err(fault),
    }
}

impl Seat {
    /// Answers later starts from a thread of its own: each one that knows the token runs `come_forward`.
    pub fn listen(self, come_forward: impl Fn() + Send + 'static) {
        thread::spawn(move || {
            let Seat { lock, listener, token } = self;
            for caller in listener.incoming().flatten() {
                // A caller that breaks off or doesn't know the token is no reason to stop listening.
                let _ = answer(&caller, &token, &come_forward);
            }
            drop(lock);
        });
    }
}

impl Neighbour {
    /// Asks the first window to come forward and waits until it has.
    ///
    /// # Errors
    /// When the first window doesn't answer.
    pub fn call_forward(&self) -> io::Result<()> {
        let mut line = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        line.set_read_timeout(Some(PATIENCE))?;
        writeln!(line, "{}", self.token)?;
        match read_line(&line)?.as_str() {
            ANSWER => Ok(()),
            other => Err(io::Error::new(io::ErrorKind::InvalidData, format!("unexpected answer {other:?}"))),
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
}

fn sit_down(lock: File, address: &mut File) -> io::Result<Seat> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let token = random_token();
    address.set_len(0)?;
    writeln!(address, "{} {token}", listener.local_addr()?.port())?;
    address.sync_data()?;
    Ok(Seat { lock, listener, token })
}

fn read_address(address: &mut File) -> io::Result<Neighbour> {
    let mut text = String::new();
    address.rewind()?;
    address.take(LONGEST_LINE).read_to_string(&mut text)?;
    let unreadable = || io::Error::new(io::ErrorKind::InvalidData, format!("{ADDRESS} holds no address"));
    let (port, token) = text.trim().split_once(' ').ok_or_else(unreadable)?;
    Ok(Neighbour { port: port.parse().map_err(|_| unreadable())?, token: token.to_owned() })
}

fn answer(mut caller: &TcpStream, token: &str, come_forward: &impl Fn()) -> io::Result<()> {
    caller.set_read_timeout(Some(PATIENCE))?;
    if read_line(caller)?.trim_end() == token {
        come_forward();
        caller.write_all(ANSWER.as_bytes())?;
    }
    Ok(())
}

fn read_line(stream: &TcpStream) -> io::Result<String> {
    let mut line = String::new();
    BufReader::new(stream.take(LONGEST_LINE)).read_line(&mut line)?;
    Ok(line)
}

/// 128 bits nobody can guess: the standard library keys its hashers from the system's random source.
fn random_token() -> String {
    let keys = RandomState::new();
    format!("{:016x}{:016x}", keys.hash_one(0), keys.hash_one(1))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn first(folder: &Path) -> Seat {
        match claim(folder).unwrap() {
            Start::First(seat) => seat,
            Start::Second(_) => panic!("nobody else has {}", folder.display()),
        }
    }

    fn second(folder: &Path) -> Neighbour {
        match claim(folder).unwrap() {
            Start::First(_) => panic!("the folder was given away twice"),
            Start::Second(neighbour) => neighbour,
        }
    }

    #[test]
    fn a_second_start_brings_the_first_window_forward() {
        let folder = tempfile::tempdir().unwrap();
        let (forward, came_forward) = mpsc::channel();
        first(folder.path()).listen(move || forward.send(()).unwrap());
        for _ in 0..3 {
            second(folder.path()).call_forward().unwrap();
            came_forward.try_recv().unwrap();
        }
    }

    #[test]
    fn windows_on_different_folders_do_not_know_each_other() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let _seat = first(here.path());
        first(there.path());
    }

    #[test]
    fn a_folder_whose_window_was_closed_can_be_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        drop(first(folder.path()));
        first(folder.path());
    }

    #[test]
    fn of_many_starts_at_once_exactly_one_gets_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let starts: Vec<_> = thread::scope(|scope| {
            let started: Vec<_> = (0..8).map(|_| scope.spawn(|| claim(folder.path()).unwrap())).collect();
            started.into_iter().map(|start| start.join().unwrap()).collect()
        });
        assert_eq!(starts.iter().filter(|start| matches!(start, Start::First(_))).count(), 1);
    }

    #[test]
    fn a_caller_without_the_token_does_not_move_the_window() {
        let folder = tempfile::tempdir().unwrap();
        let (forward, came_forward) = mpsc::channel();
        first(folder.path()).listen(move || forward.send(()).unwrap());
        let stranger = Neighbour { token: "guess".into(), ..second(folder.path()) };
        assert!(stranger.call_forward().is_err());
        assert!(came_forward.try_recv().is_err());
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_an_error_not_a_second_window() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a file");
        fs::write(&file, "").unwrap();
        assert!(claim(&file.join("office")).is_err());
    }
}
