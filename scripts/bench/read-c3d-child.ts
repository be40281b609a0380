/** Reads a C3D file and tells its parent the process's peak memory, MB. */
import { readFileSync } from 'node:fs';
import { parseC3d } from '@stridewhy/engine';
import { ownPeak } from './own-peak.ts';

const { points } = parseC3d(readFileSync(process.argv[2] ?? ''));
if (points.frames === 0) throw new Error('Nothing was read.');
process.send?.(ownPeak());
