/** One C3D parameter. Integers are as stored, signed; counts above 32767 need `& 0xffff`. */
export interface C3dParameter {
  readonly type: 'text' | 'byte' | 'integer' | 'real';
  /** Empty for one value; text dimensions leave out the length of the strings. The first index runs fastest. */
  readonly dimensions: readonly number[];
  /** Text (trailing blanks removed) or numbers, first index fastest. */
  readonly values: readonly string[] | Float64Array;
  readonly description: string;
}

/** Parameters by `GROUP:NAME` in capitals. */
export type C3dParameters = ReadonlyMap<string, C3dParameter>;

/** Marker trajectories as recorded. */
export interface C3dPoints {
  readonly labels: readonly string[];
  /** Hz */
  readonly rate: number;
  /** Unit of length, usually `mm`. */
  readonly units: string;
  readonly frames: number;
  /** Number of the first frame, from 1. */
  readonly firstFrame: number;
  /** Frames × points × (x, y, z), flat, laboratory axes; NaN where the point was not seen. */
  readonly data: Float32Array;
  /** Frames × points: mean distance of the cameras' rays, in steps of `residualStep`; 0 where not seen. */
  readonly residuals: Uint8Array;
  /** Size of one step of `residuals`, in `units`. */
  readonly residualStep: number;
  /** Frames × points: which of cameras 1–7 saw the point, lowest bit first; 0 where not seen or not said. */
  readonly cameras: Uint8Array;
}

/** Analog channels in their physical units: (sample − offset) × scale × general scale. */
export interface C3dAnalog {
  readonly labels: readonly string[];
  readonly units: readonly string[];
  /** Hz; a whole multiple of the point rate. */
  readonly rate: number;
  readonly samplesPerFrame: number;
  /** Samples × channels, flat. */
  readonly data: Float32Array;
}

export interface C3dEvent {
  readonly label: string;
  /** `Left`, `Right`, `General` or empty. */
  readonly context: string;
  /** s from the first frame of the original trial, as stored. */
  readonly time: number;
}

/** One force plate as described in the file; lengths in the points' unit. */
export interface ForcePlate {
  /** C3D plate type. 1: force and centre of pressure; 2: force and moments; 3: eight channels; 4: matrix. */
  readonly type: number;
  /** Four corners × (x, y, z), laboratory axes, in the order of the plate's quadrants. */
  readonly corners: Float64Array;
  /** Types 2 and 4: from the sensor's origin to the surface's centre, plate axes; type 3: sensor distances. */
  readonly origin: readonly [number, number, number];
  /** Analog channels, from 0. */
  readonly channels: readonly number[];
  /** Type 4: six rows of as many columns as channels, row by row: outputs = matrix × channels. Else `null`. */
  readonly calibration: Float64Array | null;
  /** First and last frame, from 1, in which the plate was unloaded and shows its offset; `null` when not said. */
  readonly zero: readonly [number, number] | null;
}

/** A whole C3D file as plain data. */
export interface C3d {
  readonly points: C3dPoints;
  readonly analog: C3dAnalog;
  readonly forcePlates: readonly ForcePlate[];
  readonly events: readonly C3dEvent[];
  readonly parameters: C3dParameters;
}
