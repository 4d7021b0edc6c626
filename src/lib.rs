//! Sidelight finds the commentators and channels named in a text and says who they are.
//!
//! The modules in the order in which the data passes them:
//!
//! 1. [`data`] compiles the entity files of `data/` into one frozen [`pack`] (native only);
//! 2. [`text`] cuts a text into folded words, [`names`] knows what follows from a name;
//! 3. [`gazetteer`] finds every name of the pack in the text;
//! 4. [`link`] decides which of them are mentions, whom they mean and how sure that is;
//! 5. [`card`] puts what is known of an entity into words;
//! 6. [`engine`] is the one door: a [`protocol::Request`] in, a [`protocol::Reply`] out;
//! 7. `web` opens that door to JavaScript and runs the popup (wasm only).
//!
//! Nothing here touches a file, a clock or the network, but for [`data`].

pub mod card;
#[cfg(not(target_arch = "wasm32"))]
pub mod data;
pub mod engine;
pub mod gazetteer;
pub mod link;
pub mod names;
pub mod pack;
pub mod protocol;
pub mod settings;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod web;
