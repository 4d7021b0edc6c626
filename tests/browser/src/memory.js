// Sums up the memory of the page's process by what its reports say; `host` is that of our addresses. Run in Firefox itself.

const done = arguments[1];
const pid = gBrowser.selectedBrowser.frameLoader.remoteTab.osPid;
const manager = Cc["@mozilla.org/memory-reporter-manager;1"].getService(Ci.nsIMemoryReporterManager);
const sums = { heap: 0, own: 0, process: 0 };
const report = (process, path, kind, units, amount) => {
  if (units !== Ci.nsIMemoryReporter.UNITS_BYTES || !process.includes(`pid ${pid})`)) return;
  // Memory of the allocator as a whole, and what was taken past it.
  if (path === "heap-allocated") sums.process += amount;
  if (!path.startsWith("explicit/")) return;
  if (kind === Ci.nsIMemoryReporter.KIND_NONHEAP) sums.process += amount;
  if (path.includes("js-")) sums.heap += amount;
  // Slashes of an address are written as backslashes in a path.
  if (path.includes(host) || path.includes(policy.id)) sums.own += amount;
};
manager.getReports(report, null, () => done(sums), null, false);
