// Notes when the page is idle for the first time, and when the first frame with painted names has been drawn.
window.first = {};
document.addEventListener("DOMContentLoaded", () => {
  requestIdleCallback(() => {
    window.first.idle = performance.now();
  });
});
const channel = new MessageChannel();
// Comes after the frame has been drawn.
channel.port1.onmessage = () => {
  window.first.painted = performance.now();
};
const frame = () => {
  const isPainted = [...CSS.highlights.values()].some((highlight) => highlight.size > 0);
  if (isPainted) channel.port2.postMessage(null);
  else requestAnimationFrame(frame);
};
requestAnimationFrame(frame);
