import { detailedNote, type QualityNote, qualityNote } from '../../reference/index.ts';
import type { MarkerTable } from '../formats/lab-types.ts';
import { checkAnatomy, isMirrored, mirrored } from './anatomy.ts';
import { findAxes, meanPosture, type RunnerAxes } from './axes.ts';
import { repairFrames } from './frame-exchanges.ts';
import { postureAt, standingPosture } from './posture.ts';
import { relabel } from './relabel.ts';
import type { LabTrial, NamedMarkers, Noted, Posture, Role } from './types.ts';
import { inMetres } from './units.ts';

/** A trial's markers with names that fit the body, and the posture that fixes the joints' centres. */
export interface TrialMarkers {
  readonly markers: NamedMarkers;
  readonly axes: RunnerAxes;
  /** Posture in which joint centres are told from markers: the standing trial's, or one frame of the run. */
  readonly reference: Posture;
  readonly hasStanding: boolean;
  /** Units in words. */
  readonly unit: string;
}

/** Segments whose markers are used. */
const repairedSegments = ['pelvis', 'left_shank', 'right_shank', 'left_foot', 'right_foot'] as const;

/** Names, scales and checks the markers of a trial against the standing runner. */
export function trialMarkers(trial: LabTrial): Noted<TrialMarkers> {
  const run = oriented(trial.markers);
  if (run === null) return refusedBy(trial.markers);
  if (trial.standing === null) return withoutStanding(run);
  const still = oriented(trial.standing);
  if (still === null) return refusedBy(trial.standing);
  const anatomy = checkAnatomy(standingPosture(still.markers), still.axes);
  if (anatomy.wrong.length > 0) {
    return refusedFor('standing trial', labelsOf(anatomy.wrong, still.markers));
  }
  const relabelled = relabel(run.markers, anatomy.posture);
  if (relabelled.wrong.size > 0) {
    const [segment, labels] = [...relabelled.wrong][0]!;
    return refusedFor(segment.replace('_', ' '), labels);
  }
  const framewise = repairFrames(relabelled.markers, anatomy.posture, repairedSegments);
  const exchanged = [
    ...anatomy.exchanged.map((pair) => labelsOf(pair, still.markers)),
    ...relabelled.exchanged,
  ].map((pair) => pair.join(' and '));
  const frames = run.markers.time.length;
  const repairs = [
    ...sideNotes(run, still),
    ...(exchanged.length > 0 ? [`Exchanged: ${exchanged.join('; ')}.`] : []),
    ...framewise.exchanged.map(
      ({ labels, frames: some }) =>
        `${labels.join(' and ')} had changed places in ${some} of ${frames} frames.`,
    ),
    ...(relabelled.left.length > 0 ? [`Left out: ${relabelled.left.join(', ')}.`] : []),
  ];
  return {
    kind: 'known',
    value: {
      ...run,
      markers: framewise.markers,
      // Once more, now that the names are right.
      axes: findAxes(meanPosture(framewise.markers)) ?? run.axes,
      reference: anatomy.posture,
      hasStanding: true,
    },
    quality: repairs.length > 0 ? [detailedNote('lab-labels-repaired', repairs.join(' '))] : [],
  };
}

type Oriented = Omit<TrialMarkers, 'reference' | 'hasStanding'> & { readonly wasMirrored: boolean };

/** A file's markers in metres with the runner's axes, left and right as the body has them. */
function oriented(table: MarkerTable): Oriented | null {
  const measured = inMetres(table);
  if (measured === null) return null;
  const posture = meanPosture(measured.markers);
  const axes = findAxes(posture);
  if (axes === null) return null;
  const wasMirrored = isMirrored(posture, axes);
  const markers = wasMirrored ? mirrored(measured.markers) : measured.markers;
  return { markers, axes, unit: measured.unit.words, wasMirrored };
}

function withoutStanding(run: Oriented): Noted<TrialMarkers> {
  const frame = fullestFrame(run.markers);
  return {
    kind: 'known',
    value: { ...run, reference: postureAt(run.markers.tracks, frame), hasStanding: false },
    quality: [
      qualityNote('lab-standing-missing'),
      ...(run.wasMirrored ? [detailedNote('lab-labels-repaired', 'Left and right were exchanged.')] : []),
    ],
  };
}

/** The frame, of those spread over the trial, in which most markers are seen. */
function fullestFrame({ tracks, time }: NamedMarkers): number {
  let best = 0;
  let most = -1;
  const step = Math.max(1, Math.floor(time.length / 50));
  for (let f = 0; f < time.length; f += step) {
    const seen = postureAt(tracks, f).size;
    if (seen > most) {
      most = seen;
      best = f;
    }
  }
  return best;
}

function sideNotes(run: Oriented, still: Oriented): readonly string[] {
  return [
    ...(run.wasMirrored ? ['Left and right were exchanged throughout the run.'] : []),
    ...(still.wasMirrored ? ['Left and right were exchanged throughout the standing trial.'] : []),
  ];
}

function labelsOf(roles: readonly Role[], { labels }: NamedMarkers): readonly string[] {
  return roles.map((role) => labels.get(role) ?? role);
}

function refusedFor(
  where: string,
  labels: readonly string[],
): { kind: 'refused'; quality: readonly QualityNote[] } {
  return {
    kind: 'refused',
    quality: [detailedNote('lab-labels-wrong', `Look at the ${where}: ${labels.join(', ')}.`)],
  };
}

function refusedBy({ labels }: MarkerTable): { kind: 'refused'; quality: readonly QualityNote[] } {
  const some = labels.slice(0, 12).join(', ');
  return {
    kind: 'refused',
    quality: [detailedNote('lab-markers-missing', `The file has ${some}${labels.length > 12 ? ', …' : ''}.`)],
  };
}
