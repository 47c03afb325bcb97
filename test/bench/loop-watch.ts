/** Watches how long the event loop of this thread is held at a time. */
export interface LoopWatch {
  /** Milliseconds between two turns, the longest one; on a busy machine this holds the time that others took. */
  longestMs(): number;
  /** Processor time of this thread between two turns, the longest one: what was really computed without a pause. */
  longestCpuMs(): number;
  stop(): void;
}

const cpuMs = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

export function watchLoop(): LoopWatch {
  let [at, cpu] = [performance.now(), cpuMs()];
  let [longest, longestCpu] = [0, 0];
  const timer = setInterval(() => {
    const [now, used] = [performance.now(), cpuMs()];
    longest = Math.max(longest, now - at);
    longestCpu = Math.max(longestCpu, used - cpu);
    [at, cpu] = [now, used];
  }, 1);
  return {
    longestMs: () => Math.round(longest),
    longestCpuMs: () => Math.round(longestCpu),
    stop: () => clearInterval(timer),
  };
}
