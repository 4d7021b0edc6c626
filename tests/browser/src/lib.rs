//! Real browsers for Sidelight: started by their drivers, with the extension in them, on pages served from here.

mod browser;
mod calls;
mod complaints;
mod driver;
mod extension;
mod eyes;
mod keyboard;
mod memory;
mod options;
mod panel;
mod picture;
mod popup;
mod profile;
mod proxy;
mod rest;
mod server;
mod touch;

pub use browser::{Browser, Kind, Options};
pub use extension::{OPTIONS, PANEL, POPUP, gecko_id, manifest};
pub use eyes::{Card, Mark, Rect};
pub use keyboard::Remote;
pub use memory::Memory;
pub use panel::Voice;
pub use picture::{Picture, Place, Rgb, contrast};
pub use profile::{Profile, Work};
pub use proxy::Proxy;
pub use rest::leave_alone;
pub use server::{STRICT, Server};
