import type { Side } from '../../pose/index.ts';
import type { MarkerPart, QualityNote } from '../../reference/index.ts';
import type { GroundForce, MarkerTable } from '../formats/lab-types.ts';
import type { Runner, Surface } from '../types.ts';

/** One motion-capture trial as it enters: markers, force plates, and all that is known around them. */
export interface LabTrial {
  readonly kind: 'lab-trial';
  /** File name as the user knows it. */
  readonly source: string;
  readonly markers: MarkerTable;
  /** The same runner standing still, with the markers that tell the joints' centres; `null` when there is none. */
  readonly standing: MarkerTable | null;
  /** One per plate or per foot, in the markers' axes; empty without plates. */
  readonly forces: readonly GroundForce[];
  /** Said by the user; `null`: find out. */
  readonly surface: Surface | null;
  /** m/s */
  readonly speed: number | null;
  readonly runner: Runner;
}

/** A point's path, m; NaN where not seen. */
export interface Track {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

export type Vector = readonly [x: number, y: number, z: number];

/** What a marker is: a part of one side, a member of a side's cluster (`left_shank:lsk1`), or the sacrum. */
export type Role = `${Side}_${MarkerPart}` | `${Side}_${MarkerPart}:${string}` | 'sacrum';

/** Markers of a trial by what they are, m. */
export interface NamedMarkers {
  /** Name of the marker set that most labels belong to. */
  readonly set: string;
  readonly time: Float64Array;
  /** Hz */
  readonly rate: number;
  readonly tracks: ReadonlyMap<Role, Track>;
  /** The file's own label of each role. */
  readonly labels: ReadonlyMap<Role, string>;
}

/** Places of markers in one posture, m. */
export type Posture = ReadonlyMap<Role, Vector>;

/** A step's result with what there is to say about it, or the reasons why it cannot be had. */
export type Noted<T> =
  | { readonly kind: 'known'; readonly value: T; readonly quality: readonly QualityNote[] }
  | { readonly kind: 'refused'; readonly quality: readonly QualityNote[] };
