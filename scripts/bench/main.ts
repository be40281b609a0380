import { afterPoseBench } from './after-pose.ts';
import { c3dBench } from './c3d.ts';
import type { Figure } from './figure.ts';
import { firstPaintBench } from './first-paint.ts';
import { labBench } from './lab.ts';
import { memoryBench } from './memory.ts';
import { poseBench } from './pose.ts';

const benches = [afterPoseBench, c3dBench, labBench, firstPaintBench, poseBench, memoryBench];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}. Choose of: ${benches.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

console.log('Machines are noisy: these are medians, and ratios tell more than times.\n');
for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
  const result = await bench.run();
  if (typeof result === 'string') console.log(`${bench.name}: not measured, ${result}`);
  else for (const figure of result) console.log(line(figure));
}

function line({ what, value, unit, goal, how }: Figure): string {
  const digits = value < 10 ? 2 : 0;
  const mark = value <= goal ? '✓' : '✗';
  return `${mark} ${what}: ${value.toFixed(digits)} ${unit} (goal: at most ${goal}). ${how}`;
}
