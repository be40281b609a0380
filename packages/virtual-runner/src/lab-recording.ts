import type { C3dContent, Side } from '@stridewhy/engine';
import { gravity, groundForceAt } from './centre-of-mass.ts';
import { labMarkersOf } from './lab-markers.ts';
import type { VirtualRun } from './simulate.ts';
import { mix, type Vec3 } from './vector.ts';

export interface LabSession {
  /** s */
  readonly duration: number;
  /** Of the markers, Hz. */
  readonly rate: number;
  /** Samples of the plate per frame of the markers. */
  readonly samplesPerFrame: number;
}

/** Half the length and width of the treadmill's plate, mm. */
const plateHalf = [1000, 500] as const;

/** Markers that the laboratory takes off for the run. */
const standingOnly = /(?:Knee|Ankle)\.Medial$/u;
const channels = ['Fx', 'Fy', 'Fz', 'Mx', 'My', 'Mz'] as const;

/**
 * The runner in a laboratory, as a C3D file's content: a lower-body marker set in mm, y up, and an instrumented
 * treadmill whose one plate carries both feet. A figure that stands makes the standing trial.
 */
export function labRecording(run: VirtualRun, { duration, rate, samplesPerFrame }: LabSession): C3dContent {
  const stands = run.knobs.gait === 'stand';
  const frames = Math.round(duration * rate);
  const labels = [...labMarkersOf(run.figure(0)).keys()].filter((name) => stands || !standingOnly.test(name));
  const data = new Float32Array(frames * labels.length * 3);
  for (let f = 0; f < frames; f++) {
    const markers = labMarkersOf(run.figure(f / rate));
    labels.forEach((name, k) => {
      const { x, y, z } = markers.get(name)!;
      data.set([1000 * x, 1000 * y, 1000 * z], (f * labels.length + k) * 3);
    });
  }
  const [a, b] = plateHalf;
  const corners = Float64Array.of(a, 0, b, -a, 0, b, -a, 0, -b, a, 0, -b);
  const plate: C3dContent['forcePlates'][number] = {
    type: 2,
    corners,
    origin: [0, 0, 0],
    channels: [0, 1, 2, 3, 4, 5],
    calibration: null,
    zero: null,
  };
  return {
    points: {
      labels,
      rate,
      units: 'mm',
      frames,
      firstFrame: 1,
      data,
      residuals: new Uint8Array(frames * labels.length),
      residualStep: 0.1,
      cameras: new Uint8Array(frames * labels.length),
    },
    analog: stands
      ? { labels: [], units: [], rate, samplesPerFrame: 1, data: new Float32Array() }
      : {
          labels: channels,
          units: ['N', 'N', 'N', 'Nmm', 'Nmm', 'Nmm'],
          rate: rate * samplesPerFrame,
          samplesPerFrame,
          data: plateChannels(run, frames * samplesPerFrame, rate * samplesPerFrame),
        },
    forcePlates: stands ? [] : [plate],
    events: [],
  };
}

/** What the plate's channels say: the load on it in its own axes, x ahead, y to the right, z down; N and N·mm. */
function plateChannels(run: VirtualRun, samples: number, rate: number): Float32Array {
  const data = new Float32Array(samples * channels.length);
  for (let i = 0; i < samples; i++) {
    for (const side of ['left', 'right'] as const) {
      const load = loadAt(run, i / rate, side);
      if (load === null) continue;
      const [fx, fz] = [-load.ahead, load.up];
      const [px, py] = [1000 * load.at.x, 1000 * load.at.z];
      const values = [fx, 0, fz, py * fz, -px * fz, -py * fx];
      values.forEach((value, k) => {
        data[i * channels.length + k]! += value;
      });
    }
  }
  return data;
}

/** Share of the way from heel to toe at which the force acts on landing and at toe-off. Choice. */
const pressure = { landing: 0.15, toeOff: 0.8 };

/** Force of the ground on a foot, N, and where it acts, m; `null` in the air. */
function loadAt(
  { knobs, stride, figure }: VirtualRun,
  time: number,
  side: Side,
): { readonly ahead: number; readonly up: number; readonly at: Vec3 } | null {
  const phase = time / stride + (side === 'left' ? 0 : 0.5);
  const force = groundForceAt(knobs, phase);
  if (force === null || force.up === 0) return null;
  const { heelSole, toeTip } = figure(time)[side];
  const stance = (phase - Math.floor(phase)) / knobs.dutyFactor;
  const weight = knobs.mass * gravity;
  return {
    ahead: force.ahead * weight,
    up: force.up * weight,
    at: mix(heelSole, toeTip, pressure.landing + stance * (pressure.toeOff - pressure.landing)),
  };
}
