import { labRules } from '../../reference/index.ts';
import type { MarkerTable } from '../formats/lab-types.ts';
import { findAxes, meanPosture } from './axes.ts';
import { nameMarkers } from './named-markers.ts';
import { centroid, dot } from './posture.ts';
import type { NamedMarkers, Role } from './types.ts';

/** Metres per unit of length that files name. */
const metres: Readonly<Record<string, number>> = {
  mm: 0.001,
  cm: 0.01,
  dm: 0.1,
  m: 1,
  meters: 1,
  in: 0.0254,
};

const above: readonly Role[] = ['left_asis', 'right_asis', 'left_hipCentre', 'right_hipCentre'];
const below: readonly Role[] = ['left_heel', 'right_heel'];

/** Markers in metres, and what their unit turned out to be. */
export interface Measured {
  readonly markers: NamedMarkers;
  /** Metres per unit of the file. */
  readonly scale: number;
  /** In words. */
  readonly unit: string;
}

/**
 * Names a file's markers and brings them to metres. The unit that the file states holds if it makes a body; otherwise
 * the one that does. `null` when no unit does, or too few markers are known to tell.
 */
export function inMetres(table: MarkerTable): Measured | null {
  const stated = table.units.toLowerCase();
  const candidates = [stated, ...Object.keys(metres)].filter((unit) => metres[unit] !== undefined);
  const raw = nameMarkers(table, 1);
  const height = pelvisHeight(raw);
  const unit = candidates.find((name) => isBody(height * metres[name]!));
  if (unit === undefined) return null;
  const scale = metres[unit]!;
  return {
    markers: scale === 1 ? raw : nameMarkers(table, scale),
    scale,
    unit:
      unit === stated
        ? `Lengths are in ${unit}.`
        : `Lengths are in ${unit}, although the file says ${table.units}.`,
  };
}

function isBody(height: number): boolean {
  return height >= labRules.pelvisHeight.low && height <= labRules.pelvisHeight.high;
}

/** Height of the pelvis above the heels, mean over the trial, in the file's unit; NaN when not known. */
function pelvisHeight(markers: NamedMarkers): number {
  const posture = meanPosture(markers);
  const axes = findAxes(posture);
  const top = centroid(above.map((role) => posture.get(role)));
  const bottom = centroid(below.map((role) => posture.get(role)));
  if (axes === null || top === null || bottom === null) return Number.NaN;
  return dot(top, axes.up) - dot(bottom, axes.up);
}
