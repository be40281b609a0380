/** Positions of named markers in the laboratory's own axes and unit, as the file gives them. */
export interface MarkerTable {
  readonly labels: readonly string[];
  /** Frames per second, Hz. */
  readonly rate: number;
  /** Unit of length, as in the file: `mm`, `m`, … */
  readonly units: string;
  /** Time of each frame, s. */
  readonly time: Float64Array;
  /** Frames × markers × (x, y, z), flat; NaN where the marker was not seen. */
  readonly data: Float64Array;
}

/** An OpenSim motion or storage table. */
export interface MotionTable {
  readonly name: string;
  /** Column names, the first is usually `time`. */
  readonly labels: readonly string[];
  /** Whether rotations are in degrees; `null` when the header does not say (force files have none). */
  readonly inDegrees: boolean | null;
  /** One array per column, in the order of `labels`; NaN where the file says so. */
  readonly columns: readonly Float64Array[];
}

/** What a plate read while nothing was on it, taken out of its channels. */
export interface PlateZero {
  /** Unloaded spells that told it; without any nothing was taken out. */
  readonly spells: number;
  /** N */
  readonly force: Zero;
  /** N·m */
  readonly moment: Zero;
}

export interface Zero {
  /** Size of the median over the spells. */
  readonly offset: number;
  /** Size of the range over the spells. */
  readonly drift: number;
}

/** Ground force under one foot or plate, laboratory axes, N, m and N·m, one value per sample. */
export interface GroundForce {
  /** Plate number from 1, or the name the columns share. */
  readonly name: string;
  /** s */
  readonly time: Float64Array;
  /** Force on the runner, samples × (x, y, z), flat, N. */
  readonly force: Float64Array;
  /** Point on the surface where the force acts, samples × (x, y, z), flat, m; NaN where the force is too low. */
  readonly centreOfPressure: Float64Array;
  /** Moment about the surface's normal at that point, samples × (x, y, z), flat, N·m; NaN with the point. */
  readonly freeMoment: Float64Array;
  /** The plate's four corners in order round it × (x, y, z), flat, m; `null` where the file does not tell. */
  readonly corners: Float64Array | null;
  readonly zero: PlateZero;
  /** The unit its moments are in, in words; `null` where the file has none, or forces alone tell them. */
  readonly momentUnit: string | null;
}

/** Rigid bodies tracked by a laboratory, its own axes and unit. */
export interface BodyTable {
  readonly labels: readonly string[];
  /** Hz */
  readonly rate: number;
  readonly units: string;
  /** s */
  readonly time: Float64Array;
  /** Frames × bodies × (x, y, z), flat; NaN where the body was not seen. */
  readonly position: Float64Array;
  /** Frames × bodies × 9: each body's axes in the laboratory, matrix row by row; NaN with the position. */
  readonly rotation: Float64Array;
}

/** One force plate's forces as a laboratory's program calculated them, signs as in the file. */
export interface PlateTable {
  readonly name: string;
  /** Hz */
  readonly rate: number;
  /** s */
  readonly time: Float64Array;
  /** Whether forces are in the plate's own axes or the laboratory's; `null` when the file does not say. */
  readonly axes: 'plate' | 'laboratory' | null;
  /** Four corners × (x, y, z), laboratory axes, mm: (+x, +y), (−x, +y), (−x, −y), (+x, −y) of the plate. */
  readonly corners: Float64Array;
  /** Samples × (x, y, z), flat, N. */
  readonly force: Float64Array;
  /** Samples × (x, y, z), flat, N·m. */
  readonly moment: Float64Array;
  /** Samples × (x, y, z), flat, mm; NaN where the file has none. */
  readonly centreOfPressure: Float64Array;
}
