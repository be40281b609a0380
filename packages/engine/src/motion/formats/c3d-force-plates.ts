import { continued, countOf, numbersOf, textsOf } from './c3d-parameters.ts';
import type { C3dParameters, ForcePlate } from './c3d-types.ts';
import { countIn, refuseLab } from './lab-errors.ts';

/** Channels per plate type. Other types are kept, but no force can be had from them. */
export const plateChannels: Readonly<Record<number, number>> = { 1: 6, 2: 6, 3: 8, 4: 6 };

/** The force plates of the file. Those whose channels are not among the `channels` recorded are refused. */
export function readForcePlates(parameters: C3dParameters, channels: number): readonly ForcePlate[] {
  // A standing trial may describe its plates and hold none of their channels.
  if (channels === 0) return [];
  const used = countIn('C3D', 'FORCE_PLATFORM:USED', countOf(parameters, 'FORCE_PLATFORM:USED') ?? 0, 0, 127);
  const zero = readZero(parameters);
  return Array.from({ length: used }, (_, plate) => readPlate(parameters, plate, channels, zero));
}

function readPlate(
  parameters: C3dParameters,
  plate: number,
  channels: number,
  zero: ForcePlate['zero'],
): ForcePlate {
  const type = slice(parameters, 'TYPE', plate, 1)[0]!;
  const wired = parameters.get('FORCE_PLATFORM:CHANNEL')?.dimensions[0] ?? 0;
  const needed = plateChannels[type] ?? wired;
  if (wired < needed) refuseLab('C3D', 'FORCE_PLATFORM:CHANNEL', `${needed} channels per plate`, wired);
  const numbers = [...slice(parameters, 'CHANNEL', plate, wired)].slice(0, needed);
  const origin = slice(parameters, 'ORIGIN', plate, 3);
  return {
    type,
    corners: slice(parameters, 'CORNERS', plate, 12),
    origin: [origin[0]!, origin[1]!, origin[2]!],
    channels: numbers.map(
      (number) => countIn('C3D', `a channel of plate ${plate + 1}`, number & 0xffff, 1, channels) - 1,
    ),
    calibration: type === 4 ? readCalibration(parameters, plate) : null,
    zero,
  };
}

/** The frames of the unloaded plates; zeros mean that there are none. */
function readZero(parameters: C3dParameters): readonly [number, number] | null {
  const [first, last] = numbersOf(parameters, 'FORCE_PLATFORM:ZERO');
  return first !== undefined && last !== undefined && first > 0 && last >= first ? [first, last] : null;
}

/** The 6 × 6 matrix row by row; files store it by column unless they say otherwise. */
function readCalibration(parameters: C3dParameters, plate: number): Float64Array {
  const stored = slice(parameters, 'CAL_MATRIX', plate, 36);
  if (textsOf(parameters, 'FORCE_PLATFORM:MATRIX_STORE')[0]?.toUpperCase() === 'BYROW') return stored;
  return Float64Array.from(stored, (_, i) => stored[(i % 6) * 6 + Math.floor(i / 6)]!);
}

function slice(parameters: C3dParameters, name: string, plate: number, size: number): Float64Array {
  const values = continued(parameters, `FORCE_PLATFORM:${name}`, numbersOf).slice(
    plate * size,
    (plate + 1) * size,
  );
  if (values.length !== size || !values.every(Number.isFinite)) {
    refuseLab('C3D', `FORCE_PLATFORM:${name} of plate ${plate + 1}`, `${size} numbers`, values.length);
  }
  return Float64Array.from(values);
}
