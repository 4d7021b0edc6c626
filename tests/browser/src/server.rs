//! A small web server on this machine: fixture pages, with a log of everything that was asked of it.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};

/// Every page is also served under this path, there with a policy that allows nothing at all.
pub const STRICT: &str = "/strict";

/// The header that comes with pages under [`STRICT`].
const STRICT_POLICY: &str = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The server; its threads end with the process.
pub struct Server {
    port: u16,
    log: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves the files of some folders, the first that has a file wins, on a free port.
    pub fn start(roots: Vec<PathBuf>) -> Result<Self> {
        Self::start_on(0, roots)
    }

    /// Serves on this port if it is free.
    pub fn start_on(port: u16, roots: Vec<PathBuf>) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port)).with_context(|| format!("port {port} is taken"))?;
        let port = listener.local_addr()?.port();
        let log = Arc::new(Mutex::new(Vec::new()));
        let shared = (Arc::clone(&log), Arc::new(roots));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, roots) = shared.clone();
                // A thread a connection: browsers open some that they never use, and no other may wait for those.
                // A reader who has gone away is no fault.
                std::thread::spawn(move || drop(answer(stream, &log, &roots)));
            }
        });
        Ok(Self { port, log })
    }

    /// The address of a path on `localhost`.
    pub fn url(&self, path: &str) -> String {
        self.url_on("localhost", path)
    }

    /// The address of a path on another name of this machine, such as `a.localhost`.
    pub fn url_on(&self, host: &str, path: &str) -> String {
        format!("http://{host}:{}{path}", self.port)
    }

    /// Every path that was asked for, in order.
    pub fn requests(&self) -> Vec<String> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Reads one request, writes its path down, and answers with the file, or says that there is none.
fn answer(mut stream: TcpStream, log: &Mutex<Vec<String>>, roots: &[PathBuf]) -> std::io::Result<()> {
    let mut head =
        BufReader::new(stream.try_clone()?).lines().map_while(Result::ok).take_while(|line| !line.is_empty());
    let Some(path) = head.next().and_then(|line| line.split_whitespace().nth(1).map(str::to_owned)) else {
        return Ok(());
    };
    // Closing with a header unread would reset the connection.
    head.for_each(drop);
    log.lock().unwrap_or_else(PoisonError::into_inner).push(path.clone());

    let path = path.split(['?', '#']).next().unwrap_or_default();
    let (path, strict) = path.strip_prefix(STRICT).map_or((path, false), |rest| (rest, true));
    let path = if path == "/" { "/index.html" } else { path };
    let (status, (bytes, kind)) = match file(path, roots) {
        Some(found) => ("200 OK", found),
        None => ("404 Not Found", (b"no such page".to_vec(), "text/plain")),
    };
    let policy = if strict { format!("content-security-policy: {STRICT_POLICY}\r\n") } else { String::new() };
    let length = bytes.len();
    write!(stream, "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n{policy}")?;
    write!(stream, "cache-control: no-store\r\nconnection: close\r\n\r\n")?;
    stream.write_all(&bytes)
}

/// The bytes and the content type of a file in one of the folders.
fn file(path: &str, roots: &[PathBuf]) -> Option<(Vec<u8>, &'static str)> {
    let path = Path::new(path.trim_start_matches('/'));
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let bytes = roots.iter().find_map(|root| std::fs::read(root.join(path)).ok())?;
    let kind = match path.extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
    Some((bytes, kind))
}
