import { describe, expect, it } from 'vitest';
import { clipFor, sideCamera, simulateRunner } from '../../../virtual-runner/src/index.ts';
import { analyseGait } from '../../src/gait/index.ts';
import { type Clip, toRecording } from '../../src/motion/index.ts';
import type { ShoeTrack } from '../../src/pose/index.ts';

const run = simulateRunner({});
const clip = clipFor(run, sideCamera, { duration: 8 });
const { time, points, landmarks } = clip.track;
const place = (frame: number, name: string) => 3 * (frame * landmarks.length + landmarks.indexOf(name));

/** The left shoe with its place between heel and toes, turned as they are. */
const shoe: ShoeTrack = {
  side: 'left',
  places: Float64Array.from(
    Array.from(time).flatMap((t, f) => {
      const [heel, toe] = [place(f, 'left_heel'), place(f, 'left_foot_index')];
      return [
        (points[heel]! + points[toe]!) / 2,
        (points[heel + 1]! + points[toe + 1]!) / 2,
        (run.angles(t, 'left').foot * Math.PI) / 180,
      ];
    }),
  ),
};

/** The same clip in which the near foot's marks are drawn to the other foot, now more, now less, as the legs pass. */
function mixedUp(): Float64Array {
  const mixed = points.slice();
  for (let f = 0; f < time.length; f++) {
    const phase = (time[f]! / run.stride) % 1;
    if (phase < 0.14 || phase > 0.22) continue;
    const share = [0.5, 1, 0.7, 0.4][f % 4]!;
    for (const part of ['ankle', 'heel', 'foot_index']) {
      const [own, other] = [place(f, `left_${part}`), place(f, `right_${part}`)];
      for (const k of [0, 1]) mixed[own + k] = (1 - share) * points[own + k]! + share * points[other + k]!;
    }
  }
  return mixed;
}

function contactsOf(track: Partial<Clip['track']>) {
  const cleaned = toRecording({ ...clip, track: { ...clip.track, ...track } });
  if (cleaned.kind === 'refused') throw new Error('refused');
  return { ...cleaned, contacts: analyseGait(cleaned.recording).contacts };
}

describe('marks that lie off the followed shoe', () => {
  it('are taken out and filled: toe-offs come back to where exact marks have them', () => {
    const exact = contactsOf({ shoe }).contacts;
    const meanOff = (track: Partial<Clip['track']>) => {
      const off = contactsOf(track).contacts.map(({ toeOff }) =>
        Math.min(...exact.map((contact) => Math.abs(contact.toeOff - toeOff))),
      );
      return off.reduce((sum, value) => sum + value, 0) / off.length;
    };
    expect(meanOff({ points: mixedUp() })).toBeGreaterThan(0.025);
    expect(meanOff({ points: mixedUp(), shoe })).toBeLessThan(0.01);
  });

  it('are none where every mark goes with the shoe', () => {
    // The shoe also levels the picture, here by less than a tenth of a degree: two millimetres at the head.
    const [withShoe, without] = [contactsOf({ shoe }).recording.points, contactsOf({}).recording.points];
    expect(Object.keys(withShoe)).toEqual(Object.keys(without));
    for (const [name, { x, y }] of Object.entries(withShoe)) {
      const other = without[name]!;
      const moved = Array.from(x, (value, i) => Math.hypot(value - other.x[i]!, y[i]! - other.y[i]!));
      expect(Math.max(...moved), name).toBeLessThan(0.003);
    }
  });

  it('are not told by the other shoe', () => {
    const { recording } = contactsOf({ points: mixedUp(), shoe: { ...shoe, side: 'right' } });
    expect(recording.points).toEqual(contactsOf({ points: mixedUp() }).recording.points);
  });
});
