import { describe, expect, it } from 'vitest';
import { findEvents } from '../../src/gait/events.ts';
import { analyseGait, type Contact } from '../../src/gait/index.ts';
import { legSignals } from '../../src/gait/leg-signals.ts';
import { mean, type Recording, standardDeviation, toRecording } from '../../src/motion/index.ts';
import type { Side } from '../../src/pose/index.ts';
import { type Camera, film, type LabPoint } from '../motion/virtual-camera.ts';
import { fukuchiRun, hamner, hasRecordings, type LabRun, overground } from './laboratory.ts';

const sides = ['left', 'right'] as const;
/** Pixels: about 5 mm on the runner, at the camera's 420 pixels to the metre. */
const noise = 2;
const runs = hasRecordings
  ? [
      { run: hamner(), speed: 3 },
      { run: fukuchiRun('001', 'runT35'), speed: 3.5 },
      { run: fukuchiRun('001', 'runT45'), speed: 4.5 },
      { run: fukuchiRun('014', 'runT25'), speed: 2.5 },
      { run: fukuchiRun('014', 'runT35'), speed: 3.5 },
    ]
  : [];

describe.skipIf(!hasRecordings)(
  'events against force plates (50 N), seen by a virtual phone from either side',
  () => {
    for (const { run, speed } of runs) {
      describe(run.name, () => {
        it.each([60, 120, 240])(
          '%d frames a second: contact ± 8 ms, toe-off ± 12 ms, SD ≤ 8 ms',
          (frameRate) => {
            for (const side of sides) {
              const { initialContact, toeOff } = errors(
                run,
                side,
                contacts(filmed(run, { side, frameRate })),
              );
              expect(initialContact.length).toBe(complete(run, side).length);
              expect(Math.abs(mean(initialContact))).toBeLessThan(0.008);
              expect(standardDeviation(initialContact)).toBeLessThan(0.008);
              expect(Math.abs(mean(toeOff))).toBeLessThan(0.012);
              expect(standardDeviation(toeOff)).toBeLessThan(0.008);
            }
          },
        );

        it.each([1, 2, 3])('landmarks off by 5 mm (SD), draw %d: SD ≤ 12 ms, means as without', (seed) => {
          for (const side of sides) {
            const recording = filmed(run, { side, frameRate: 60, noise, seed });
            const { initialContact, toeOff } = errors(run, side, contacts(recording));
            expect(initialContact.length).toBe(complete(run, side).length);
            expect(Math.abs(mean(initialContact))).toBeLessThan(0.008);
            expect(standardDeviation(initialContact)).toBeLessThan(0.012);
            expect(Math.abs(mean(toeOff))).toBeLessThan(0.012);
            expect(standardDeviation(toeOff)).toBeLessThan(0.012);
          }
        });

        it('through the picture instead of on the spot: the same', () => {
          for (const side of sides) {
            const found = passes(run, speed, 3.2).map((pass) => {
              const recording = filmed(pass, { side, frameRate: 60, distance: 8 });
              expect(recording.surface).toBe('overground');
              return errors(pass, side, contacts(recording));
            });
            const initialContact = found.flatMap((error) => error.initialContact);
            const toeOff = found.flatMap((error) => error.toeOff);
            expect(initialContact.length).toBeGreaterThan(2);
            expect(Math.abs(mean(initialContact))).toBeLessThan(0.008);
            expect(standardDeviation(initialContact)).toBeLessThan(0.008);
            expect(Math.abs(mean(toeOff))).toBeLessThan(0.012);
            expect(standardDeviation(toeOff)).toBeLessThan(0.008);
          }
        });

        it('hips, knees, ankles and feet alone say the same', () => {
          for (const side of sides) {
            const whole = contacts(filmed(run, { side, frameRate: 60 }));
            const lower = contacts(filmed(lowerBody(run), { side, frameRate: 60 }));
            expect(lower.length).toBe(whole.length);
            lower.forEach(({ initialContact, toeOff }, i) => {
              expect(Math.abs(initialContact - whole[i]!.initialContact)).toBeLessThan(0.003);
              expect(Math.abs(toeOff - whole[i]!.toeOff)).toBeLessThan(0.003);
            });
          }
        });

        it.each([30, 60, 240])('cadence at %d frames a second: ± 0.3 steps/min', (frameRate) => {
          for (const side of sides) {
            const { cadence } = analyseGait(filmed(run, { side, frameRate, noise }));
            expect(Math.abs(cadence!.value - stepRate(run))).toBeLessThan(0.3);
          }
        });
      });
    }

    it('hold over ground, where nothing was tuned: the one whole step to a frame and a half', () => {
      // Its left foot unloads slowly: 50 N end 16 ms before 5 N do, with the toe still at rest until then.
      const run = overground();
      const [left, right] = [run.contacts.left[0]!, run.contacts.right[0]!];
      const strideTime = 2 * (left.initialContact - right.initialContact);
      const recording = filmed(run, { side: 'left', frameRate: 60, noise });
      expect(recording.surface).toBe('overground');
      const { events } = findEvents(legSignals(recording, 'left', strideTime * recording.sampleRate)!);
      expect(events.length).toBe(1);
      const [found] = events;
      expect(Math.abs(found!.initialContact / recording.sampleRate - left.initialContact)).toBeLessThan(
        0.025,
      );
      expect(Math.abs(found!.toeOff! / recording.sampleRate - left.toeOff)).toBeLessThan(0.025);
    });
  },
);

function filmed(run: LabRun, camera: Camera): Recording {
  const cleaned = toRecording(film(run.motion, camera));
  if (cleaned.kind === 'refused') throw new Error(cleaned.quality.map(({ code }) => code).join());
  expect(cleaned.recording.nearSide).toBe(camera.side);
  return cleaned.recording;
}

function contacts(recording: Recording): readonly Contact[] {
  return analyseGait(recording).contacts;
}

/** Steps per minute by the plates, both feet, over the whole trial. */
function stepRate({ contacts: { left, right } }: LabRun): number {
  const landings = [...left, ...right].map(({ initialContact }) => initialContact).sort((a, b) => a - b);
  return (60 * (landings.length - 1)) / (landings.at(-1)! - landings[0]!);
}

/** The run as it would be over ground: cut into passes of so many seconds, each travelling at the belt's speed. */
function passes(run: LabRun, speed: number, seconds: number): readonly LabRun[] {
  const { time, points } = run.motion;
  const count = Math.min(4, Math.floor((time.at(-1)! - time[0]!) / seconds));
  return Array.from({ length: count }, (_, k) => {
    const start = time.findIndex((t) => t >= time[0]! + k * seconds);
    const end = time.findIndex((t) => t > time[0]! + (k + 1) * seconds);
    const cut = (values: Float64Array) => values.slice(start, end < 0 ? undefined : end);
    const travelled = ({ x, y, z }: LabPoint) => ({
      x: cut(x).map((value, i) => value + speed * (time[start + i]! - time[start]!)),
      y: cut(y),
      z: cut(z),
    });
    const moved = Object.entries(points).map(([name, point]) => [name, travelled(point)] as const);
    return { ...run, motion: { time: cut(time), points: Object.fromEntries(moved) } };
  });
}

function lowerBody(run: LabRun): LabRun {
  const kept = Object.entries(run.motion.points).filter(([name]) => !name.endsWith('shoulder'));
  return { ...run, motion: { ...run.motion, points: Object.fromEntries(kept) } };
}

/** Contacts that the clip shows with half a stride to spare. */
function complete(run: LabRun, side: Side): readonly Contact[] {
  const first = run.motion.time[0]! + 0.1;
  const last = run.motion.time.at(-1)! - 0.25;
  return run.contacts[side].filter(({ initialContact, toeOff }) => initialContact > first && toeOff < last);
}

/** Found minus true, s, of the contacts that both have. */
function errors(
  run: LabRun,
  side: Side,
  found: readonly Contact[],
): Record<'initialContact' | 'toeOff', number[]> {
  const start = run.motion.time[0]!;
  const pairs = complete(run, side).flatMap((truth) => {
    const match = found.find((one) => Math.abs(one.initialContact + start - truth.initialContact) < 0.15);
    return match === undefined ? [] : [{ match, truth }];
  });
  return {
    initialContact: pairs.map(({ match, truth }) => match.initialContact + start - truth.initialContact),
    toeOff: pairs.map(({ match, truth }) => match.toeOff + start - truth.toeOff),
  };
}
