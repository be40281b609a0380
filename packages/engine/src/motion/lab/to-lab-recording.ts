import {
  detailedNote,
  forceRules,
  gravity,
  labRules,
  type QualityNote,
  qualityNote,
} from '../../reference/index.ts';
import { mean } from '../statistics.ts';
import type { Cleaned } from '../to-recording.ts';
import type { MeasuredForces, Recording, Runner } from '../types.ts';
import { axesInWords } from './axes.ts';
import { bodyPoints, type Points } from './body-points.ts';
import { massFromForce, meanVerticalForce } from './body-weight.ts';
import { assignForces, type Feet, type FootPoints } from './foot-forces.ts';
import { forceContacts } from './force-contacts.ts';
import { withMissingFrames } from './missing-frames.ts';
import { findSpeed, findSurface } from './pace.ts';
import { plateWords } from './plate-words.ts';
import { type TrialMarkers, trialMarkers } from './trial-markers.ts';
import type { LabTrial } from './types.ts';

/** Frames without which there is no motion to speak of. */
const fewestFrames = 4;

/**
 * Turns a motion-capture trial into the same recording that a phone clip becomes, with depth and, where plates
 * measured it, the ground force of each foot. Files are hostile: what does not fit a running body is refused with its
 * reasons, never an exception.
 */
export function toLabRecording(given: LabTrial): Cleaned {
  const frames = given.markers.time.length < fewestFrames ? null : withMissingFrames(given.markers);
  if (frames === null) return { kind: 'refused', quality: [qualityNote('lab-not-running')] };
  const trial = { ...given, markers: frames };
  const named = trialMarkers(trial);
  if (named.kind === 'refused') return named;
  const body = bodyPoints(named.value);
  if (body.kind === 'refused') return body;
  const { markers, axes, unit } = named.value;
  const { time } = markers;
  const sampleRate = (time.length - 1) / (time[time.length - 1]! - time[0]!);
  const { forces, notes } = forcesOf(trial, named.value, body.value, sampleRate);
  const surface = trial.surface ?? findSurface([body.value['left_hip']!, body.value['right_hip']!]);
  const speed = findSpeed(body.value, surface, sampleRate);
  const weight = forces === null ? null : meanVerticalForce(forces);
  const recording: Recording = {
    source: trial.source,
    view: null,
    nearSide: null,
    surface,
    speed: trial.speed ?? speed,
    runner: runnerOf(trial.runner, weight),
    time: time.map((_, i) => i / sampleRate),
    sampleRate,
    frameRate: sampleRate,
    timeBase: { kind: 'true', source: 'timestamps' },
    scale: { metresPerPixel: 1, source: 'metric', relativeError: 0 },
    facing: 1,
    horizon: 0,
    points: body.value,
    forces,
    quality: [
      detailedNote('lab-axes', `${unit} ${axesInWords(axes)}`),
      ...named.quality,
      ...body.quality,
      ...notes,
      ...weightNotes(trial.runner, weight),
      ...speedNotes(trial.speed, speed),
    ],
  };
  return { kind: 'recording', recording };
}

function forcesOf(
  trial: LabTrial,
  { axes }: TrialMarkers,
  points: Points,
  rate: number,
): { readonly forces: MeasuredForces | null; readonly notes: readonly QualityNote[] } {
  const foot = (side: 'left' | 'right'): FootPoints | null => {
    const [heel, toe] = [points[`${side}_heel`], points[`${side}_foot_index`]];
    return heel && toe ? { heel, toe } : null;
  };
  const feet: Feet = { left: foot('left'), right: foot('right'), start: trial.markers.time[0]!, rate };
  const { forces, unmatched, partial, otherTime } = assignForces(trial.forces, axes, feet);
  const useless = trial.forces.length > 0 && forces === null;
  const notes = [
    ...(unmatched > 0 ? [detailedNote('lab-force-mismatch', `Contacts left out: ${unmatched}.`)] : []),
    ...(partial > 0
      ? [detailedNote('lab-force-mismatch', `Contacts partly beside the plates, left out: ${partial}.`)]
      : []),
    ...(otherTime > 0
      ? [
          detailedNote(
            'lab-force-mismatch',
            `Plates sampled unevenly or at other times than the first, left out: ${otherTime}.`,
          ),
        ]
      : []),
    ...(useless && unmatched + partial === 0
      ? [detailedNote('lab-force-mismatch', 'No plate pushes a foot up: look at the order of its corners.')]
      : []),
    ...(forces === null
      ? [qualityNote('lab-force-missing')]
      : [detailedNote('lab-plates', plateWords(trial.forces)), contactNote(forces)]),
  ];
  return { forces, notes };
}

/** Tells the threshold and what the lower one would change. */
function contactNote(forces: MeasuredForces): QualityNote {
  const contactTime = (threshold: number) =>
    1000 *
    mean(forceContacts(forces, threshold).map(({ initialContact, toeOff }) => toeOff - initialContact));
  const { threshold, lowThreshold } = forceRules;
  const [here, low] = [contactTime(threshold), contactTime(lowThreshold)];
  return detailedNote(
    'lab-contacts',
    `Threshold ${threshold} N: ${Math.round(here)} ms on the ground; at ${lowThreshold} N it would be ${Math.round(low)} ms.`,
  );
}

function runnerOf(runner: Runner, weight: number | null): Runner {
  if (runner.mass !== null || weight === null) return runner;
  return { ...runner, mass: massFromForce(weight) };
}

function weightNotes({ mass }: Runner, weight: number | null): readonly QualityNote[] {
  if (weight === null) return [];
  if (mass === null)
    return [detailedNote('lab-mass-from-force', `It comes out at ${massFromForce(weight).toFixed(1)} kg.`)];
  const share = weight / (mass * gravity);
  const { low, high } = forceRules.bodyWeightShare;
  if (share >= low && share <= high) return [];
  return [
    detailedNote('lab-force-scale', `It is ${share.toFixed(2)} of it; real trials show ${low}–${high}.`),
  ];
}

function speedNotes(said: number | null, found: number | null): readonly QualityNote[] {
  if (said === null) return found === null ? [qualityNote('speed-unknown')] : [];
  if (found === null || Math.abs(found - said) <= labRules.speedAgreement * said) return [];
  return [detailedNote('lab-speed-mismatch', `Said ${said} m/s, found ${found.toFixed(2)} m/s.`)];
}
