import { describe, expect, it } from 'vitest';
import { findEvents } from '../../src/gait/events.ts';
import { analyseGait, type Contact } from '../../src/gait/index.ts';
import { legSignals } from '../../src/gait/leg-signals.ts';
import { mean, type Recording, standardDeviation, toRecording } from '../../src/motion/index.ts';
import type { Side } from '../../src/pose/index.ts';
import { film } from '../motion/virtual-camera.ts';
import { fukuchiRun, hamner, hasRecordings, type LabRun, overground } from './laboratory.ts';

const sides = ['left', 'right'] as const;
/** Pixels: about 5 mm on the runner, and the camera's 420 pixels to the metre. */
const noise = 2;

describe.skipIf(!hasRecordings)(
  'events against force plates (50 N), from a virtual 60 Hz side camera',
  () => {
    const runs = hasRecordings
      ? [
          hamner(),
          fukuchiRun('001', 'runT35'),
          fukuchiRun('001', 'runT45'),
          fukuchiRun('014', 'runT25'),
          fukuchiRun('014', 'runT35'),
        ]
      : [];

    for (const run of runs) {
      for (const side of sides) {
        it(`${run.name}, ${side}: initial contact ± 8 ms, toe-off ± 12 ms`, () => {
          const recording = filmed(run, side);
          expect(recording.nearSide).toBe(side);
          const { contacts } = analyseGait(recording);
          const { initialContact, toeOff } = errors(run, side, contacts);
          expect(Math.abs(mean(initialContact))).toBeLessThan(0.008);
          expect(standardDeviation(initialContact)).toBeLessThan(0.008);
          expect(Math.abs(mean(toeOff))).toBeLessThan(0.012);
          expect(standardDeviation(toeOff)).toBeLessThan(0.008);
        });

        it(`${run.name}, ${side}: one contact for each on the plate`, () => {
          const { contacts } = analyseGait(filmed(run, side));
          expect(errors(run, side, contacts).initialContact.length).toBe(complete(run, side).length);
        });
      }
    }

    it('hold over ground, where nothing was tuned: the one whole step to a frame and a half', () => {
      const run = overground();
      const [left, right] = [run.contacts.left[0]!, run.contacts.right[0]!];
      const strideTime = 2 * (left.initialContact - right.initialContact);
      const recording = filmed(run, 'left');
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

function filmed(run: LabRun, side: Side): Recording {
  const cleaned = toRecording(film(run.motion, { side, frameRate: 60, noise }));
  if (cleaned.kind === 'refused') throw new Error(cleaned.quality.map(({ code }) => code).join());
  return cleaned.recording;
}

/** Contacts that the clip shows with half a stride to spare. */
function complete(run: LabRun, side: Side): readonly Contact[] {
  const first = run.motion.time[0]! + 0.1;
  const last = run.motion.time.at(-1)! - 0.25;
  return run.contacts[side]
    .filter(({ initialContact, toeOff }) => initialContact > first && toeOff < last)
    .map((contact) => ({ side, ...contact }));
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
