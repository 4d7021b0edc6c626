//! A driver as a child process on a port of its own choice.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// A running driver; it is killed when this is dropped.
pub struct Process {
    child: Child,
    port: u16,
}

/// How often a driver is started before its failure counts.
const TRIES: usize = 3;

impl Process {
    /// Starts a driver and reads from its output which port it took.
    ///
    /// A driver picks a free port and then listens there; in between another one may have taken it, so a second try is fair.
    pub fn start(program: &Path, arguments: &[&str]) -> Result<Self> {
        (1..TRIES)
            .find_map(|_| Self::start_once(program, arguments).ok())
            .map_or_else(|| Self::start_once(program, arguments), Ok)
    }

    fn start_once(program: &Path, arguments: &[&str]) -> Result<Self> {
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().with_context(|| format!("could not start {}", program.display()))?;
        let output = child.stdout.take().context("a driver without output")?;
        let mut lines = BufReader::new(output).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| port(&line));
        // The rest is read too, or the driver would stop at a full pipe.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        match port {
            Some(port) => Ok(Self { child, port }),
            None => {
                let _ = child.kill();
                let status = child.wait()?;
                bail!("{} ended without saying its port ({status})", program.display())
            }
        }
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Both fail only if it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The port in "… started successfully on port 4321." or "… Listening on 127.0.0.1:4321".
fn port(line: &str) -> Option<u16> {
    let (_, after) = line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    after[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn ports_are_read_from_what_the_drivers_say() {
        assert_eq!(port("ChromeDriver was started successfully on port 35977."), Some(35977));
        assert_eq!(port("1790  geckodriver  INFO  Listening on 127.0.0.1:4444"), Some(4444));
        assert_eq!(port("Only local connections are allowed."), None);
    }
}
