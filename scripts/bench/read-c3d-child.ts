/** Reads a C3D file and tells its parent the process's peak memory, kB. */
import { readFileSync } from 'node:fs';
import { parseC3d } from '@stridewhy/engine';

const { points } = parseC3d(readFileSync(process.argv[2] ?? ''));
if (points.frames === 0) throw new Error('Nothing was read.');
process.send?.(process.resourceUsage().maxRSS);
