// Ends Firefox's profiler and gives what it saw of the scripts under `host` in the page's process; run in Firefox itself.

const done = arguments[1];
const look = async () => {
  const pid = gBrowser.selectedBrowser.frameLoader.remoteTab.osPid;
  const profile = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  const threads = profile.processes.flatMap((process) => process.threads);
  const thread = threads.find((each) => each.name === "GeckoMain" && Number(each.pid) === pid);
  if (!thread) return `no main thread of process ${pid} among ${threads.map((each) => `${each.name} ${each.pid}`)}`;
  const { samples, stackTable, frameTable, stringTable } = thread;
  // The innermost function of ours on each stack, with what it has called; a stack shares its outer part with others.
  const ours = [];
  stackTable.data.forEach((row, index) => {
    const prefix = row[stackTable.schema.prefix];
    const location = stringTable[frameTable.data[row[stackTable.schema.frame]][frameTable.schema.location]];
    const [before, own] = location.split(host);
    const outer = prefix === null ? null : ours[prefix];
    if (own) ours[index] = { name: before + own.replace(/\[\d+\]$/, ""), called: "" };
    else ours[index] = outer && { name: outer.name, called: outer.called || ` in ${location}` };
  });
  // Its time is the processor's: other programs on the machine do not count.
  const { stack, time, threadCPUDelta } = samples.schema;
  const unit = { ns: 1e6, "µs": 1e3, us: 1e3 }[profile.meta.sampleUnits.threadCPUDelta];
  const seen = [];
  samples.data.forEach((row, index) => {
    const mine = row[stack] === null ? null : ours[row[stack]];
    const next = samples.data[index + 1];
    if (mine) seen.push([row[time], next ? next[threadCPUDelta] / unit : 0, mine.name + mine.called]);
  });
  // A slice of ours is what runs in one go of microtasks, whose beginning and end are told apart.
  const { name, startTime, endTime, phase } = thread.markers.schema;
  const tasks = [];
  let begun = null;
  for (const row of thread.markers.data) {
    if (stringTable[row[name]] !== "Perform microtasks") continue;
    if (row[phase] === 2) begun = row[startTime];
    if (row[phase] === 3 && begun !== null) tasks.push([begun, row[endTime]]);
    if (row[phase] === 1) tasks.push([row[startTime], row[endTime]]);
  }
  return { looks: samples.data.length, samples: seen, tasks };
};
look().then(done, (error) => done(String(error)));
