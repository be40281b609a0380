import type { SceneSignals } from '../../pose/index.ts';
import { asArray, asNumber, asObject, poseFileLimits, refuse } from './json-checks.ts';

/** What the pictures said besides the person, as a pose file has it: pixels per frame, and the frames after a cut. */
interface SceneJson {
  readonly people: number;
  readonly shiftX: readonly number[];
  readonly shiftY: readonly number[];
  readonly cuts: readonly number[];
}

/** Shifts to 0.001 pixels. */
export function sceneJson({ people, shiftX, shiftY, cut }: SceneSignals): SceneJson {
  const rounded = (values: Float64Array) => Array.from(values, (value) => Math.round(value * 1000) / 1000);
  const cuts = Array.from(cut.keys()).filter((f) => cut[f] === 1);
  return { people, shiftX: rounded(shiftX), shiftY: rounded(shiftY), cuts };
}

/** @throws StridewhyError 'bad-pose-file', naming the place, what was expected and what was found */
export function readScene(value: unknown, frames: number): SceneSignals {
  const { people, shiftX, shiftY, cuts } = asObject(value, 'scene');
  const cut = new Uint8Array(frames);
  for (const [k, frame] of asArray(cuts, 'scene.cuts', 0, frames).entries()) {
    const path = `scene.cuts[${k}]`;
    const at = asNumber(frame, path, 0, frames - 1);
    if (!Number.isInteger(at)) refuse(path, 'a whole number', at);
    cut[at] = 1;
  }
  return {
    people: asNumber(people, 'scene.people', 0, poseFileLimits.people),
    shiftX: readShift(shiftX, 'scene.shiftX', frames),
    shiftY: readShift(shiftY, 'scene.shiftY', frames),
    cut,
  };
}

function readShift(value: unknown, path: string, frames: number): Float64Array {
  const { coordinate } = poseFileLimits;
  return Float64Array.from(asArray(value, path, frames, frames), (shift, f) =>
    asNumber(shift, `${path}[${f}]`, -coordinate, coordinate),
  );
}
