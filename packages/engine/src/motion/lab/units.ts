import { labRules } from '../../reference/index.ts';
import type { MarkerTable } from '../formats/lab-types.ts';
import { findAxes, meanPosture, pelvisAboveHeels } from './axes.ts';
import { nameMarkers } from './named-markers.ts';
import type { NamedMarkers } from './types.ts';

/** Metres per unit of length that files name. */
const metres: Readonly<Record<string, number>> = {
  mm: 0.001,
  cm: 0.01,
  dm: 0.1,
  m: 1,
  meters: 1,
  in: 0.0254,
};

/** A file's unit of length. */
export interface LengthUnit {
  /** Metres per unit of the file. */
  readonly scale: number;
  /** In words. */
  readonly words: string;
}

/** Frames that are enough to tell a body's size. */
const looked = 60;

/**
 * The unit of a file's lengths: the one it states if that makes a body, otherwise the one that does. `null` when no
 * unit does, or too few markers are known to tell.
 */
export function lengthUnit(table: MarkerTable): LengthUnit | null {
  const stated = table.units.toLowerCase();
  const candidates = [stated, ...Object.keys(metres)].filter((unit) => metres[unit] !== undefined);
  const height = pelvisHeight(nameMarkers(thinned(table, looked), 1));
  const unit = candidates.find((name) => isBody(height * metres[name]!));
  if (unit === undefined) return null;
  return {
    scale: metres[unit]!,
    words:
      unit === stated
        ? `Lengths are in ${unit}.`
        : `Lengths are in ${unit}, although the file says ${table.units}.`,
  };
}

/** A file's markers by name, m; `null` when its unit cannot be told. */
export function inMetres(table: MarkerTable): { markers: NamedMarkers; unit: LengthUnit } | null {
  const unit = lengthUnit(table);
  return unit === null ? null : { markers: nameMarkers(table, unit.scale), unit };
}

/** About as many frames, spread over the table. */
export function thinned(table: MarkerTable, wanted: number): MarkerTable {
  const step = Math.max(1, Math.floor(table.time.length / wanted));
  const width = table.labels.length * 3;
  const frames = Math.ceil(table.time.length / step);
  const data = new Float64Array(frames * width);
  for (let f = 0; f < frames; f++)
    data.set(table.data.subarray(f * step * width, (f * step + 1) * width), f * width);
  return { ...table, rate: table.rate / step, time: table.time.filter((_, f) => f % step === 0), data };
}

function isBody(height: number): boolean {
  return height >= labRules.pelvisHeight.low && height <= labRules.pelvisHeight.high;
}

/** Height of the pelvis above the heels, mean over the trial, in the file's unit; NaN when not known. */
function pelvisHeight(markers: NamedMarkers): number {
  const posture = meanPosture(markers);
  const axes = findAxes(posture);
  return axes === null ? Number.NaN : pelvisAboveHeels(posture, axes);
}
