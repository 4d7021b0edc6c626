// Edits a page as pages do, 2,000 times in one task and 2,000 times in frames, and tells what each took.

const done = arguments[0];
const EDITS = 2000;
const FRAMES = 40;
/** After so many edits the page asks where something stands, which lays it out. */
const LAYOUT = 10;

const rows = [...document.querySelectorAll("p")];
let inserted = null;
let count = 0;

/** One of four: words beside a name, words with a name in them, an element comes, an element goes. */
const edit = () => {
  const row = rows[(count * 37) % rows.length];
  if (count % 4 === 0) row.lastChild.firstChild.data = `Nobody knew what of, ${count}.`;
  if (count % 4 === 1) row.firstChild.data = `On day ${count} Vladimir Putin spoke again. `;
  if (count % 4 === 2) {
    inserted = document.createElement("p");
    inserted.textContent = `On day ${count} Vladimir Putin was silent.`;
    row.before(inserted);
  }
  if (count % 4 === 3) inserted.remove();
  count += 1;
  if (count % LAYOUT === 0) row.offsetHeight;
};

const inOneTask = () => {
  const start = performance.now();
  for (let i = 0; i < EDITS; i += 1) edit();
  return performance.now() - start;
};

const inFrames = () =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    let sum = 0;
    let frames = 0;
    let start = 0;
    const frame = () => {
      start = performance.now();
      for (let i = 0; i < EDITS / FRAMES; i += 1) edit();
      channel.port2.postMessage(null);
    };
    // Comes after the frame has been drawn.
    channel.port1.onmessage = () => {
      sum += performance.now() - start;
      frames += 1;
      if (frames === FRAMES) resolve(sum);
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

const row = inOneTask();
// What the extension does about the first edits is not to fall into the frames by chance.
setTimeout(() => inFrames().then((frames) => done({ row, frames })), 1500);
