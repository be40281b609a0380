import { readFileSync } from 'node:fs';

/**
 * Most memory this process has had at once, MB. Linux counts what the process that started it held at that moment towards
 * a process's resource usage, but not towards this figure; elsewhere the resource usage has to do.
 */
export function ownPeak(): number {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'));
    if (peak !== null) return Number(peak[1]) / 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
}
