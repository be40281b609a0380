import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a script in a process of its own, which sends its peak memory in MB as a message. */
export function peakMemory(
  script: URL,
  argv: readonly string[],
): Promise<{ readonly megabytes: number; readonly seconds: number }> {
  const start = performance.now();
  const running = spawn(process.execPath, [...process.execArgv, fileURLToPath(script), ...argv], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let peak: number | null = null;
    running.on('message', (message) => {
      peak = Number(message);
    });
    running.on('error', reject);
    running.on('close', () =>
      peak === null
        ? reject(new Error('The measured process left without a figure.'))
        : resolve({ megabytes: peak, seconds: (performance.now() - start) / 1000 }),
    );
  });
}
