// Starts the popup: its logic is Rust.
// @ts-check

import init, { popup } from "./sidelight.js";

await init({ module_or_path: "sidelight_bg.wasm" });
popup();
