// Starts the panel: its logic is Rust.
// @ts-check

import init, { panel } from "./sidelight.js";

await init({ module_or_path: "sidelight_bg.wasm" });
panel();
