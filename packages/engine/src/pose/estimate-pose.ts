import { StridewhyError } from '../errors.ts';
import { landmarkNames, survey as limits, tracking } from '../reference/index.ts';
import { chooseRunner } from './choose-runner.ts';
import type { FrameSource } from './frame.ts';
import { openEye, type PoseNetworks } from './networks.ts';
import { openHeelReader } from './rear/read-heels.ts';
import { openWaistReader } from './rear/read-waist.ts';
import { openShoeFollower } from './shoe/follow-shoe.ts';
import { peopleAtOnce, surveyPeople } from './survey.ts';
import { type TrackSink, trackRunner } from './track-runner.ts';
import type { PoseTrack, SceneSignals } from './types.ts';

/** How far the work is. */
export interface PoseProgress {
  /** Frames done and frames in all. */
  readonly done: number;
  readonly total: number;
  /** Estimate from the pace so far, s; `null` before there is a pace. */
  readonly secondsLeft: number | null;
}

export interface PoseOptions {
  /** Milliseconds that only rise; for the estimate of time left. */
  readonly now: () => number;
  readonly onProgress?: (progress: PoseProgress) => void;
  /** Asked after every frame: true stops the work. */
  readonly cancelled?: () => boolean;
}

export interface EstimatedPose {
  readonly track: PoseTrack;
  readonly scene: SceneSignals;
}

/**
 * Landmarks of the runner in every frame of a clip. The whole clip is at hand, so it is used: a survey finds who is in
 * it, the runner is chosen, then followed forwards and backwards. Frames are streamed; at most a few are held, and of each
 * the surroundings of one foot.
 *
 * @throws StridewhyError `cancelled`; whatever the source or the networks throw.
 */
export async function estimatePose(
  source: FrameSource,
  networks: PoseNetworks,
  options: PoseOptions,
): Promise<EstimatedPose> {
  const eyes = Array.from({ length: tracking.lanes }, () => openEye(networks));
  const frames = source.times.length;
  const points = blank(frames);
  const signals = {
    shiftX: new Float64Array(frames),
    shiftY: new Float64Array(frames),
    cut: new Uint8Array(frames),
  };
  const heelReader = openHeelReader(frames);
  const waistReader = openWaistReader(frames);
  const shoeFollower = openShoeFollower(source.times);
  const survey = await surveyPeople(source, eyes);
  const runner = await chooseRunner(source, eyes[0]!, survey);
  const sink: TrackSink = {
    points,
    seen(frame, found) {
      waistReader.read(frame, found);
      if (!heelReader.read(frame, found)) shoeFollower.read(frame, found);
    },
    scene(frame, { shiftX, shiftY, cut }) {
      signals.shiftX[frame] = shiftX;
      signals.shiftY[frame] = shiftY;
      signals.cut[frame] = cut ? 1 : 0;
    },
    step: stepper(frames, options),
  };
  if (runner !== null) await trackRunner(source, eyes, runner, sink);
  const heels = heelReader.found();
  const waist = waistReader.found();
  const shoe = shoeFollower.found();
  return {
    track: {
      size: source.size,
      landmarks: landmarkNames,
      time: source.times,
      points,
      ...(heels === null ? {} : { heels }),
      ...(waist === null ? {} : { waist }),
      ...(shoe === null ? {} : { shoe }),
    },
    scene: { ...signals, people: peopleAtOnce(survey, limits.togetherShare) },
  };
}

function blank(frames: number): Float64Array {
  const points = new Float64Array(frames * landmarkNames.length * 3).fill(Number.NaN);
  for (let i = 2; i < points.length; i += 3) points[i] = 0;
  return points;
}

function stepper(total: number, { now, onProgress, cancelled }: PoseOptions): () => void {
  const started = now();
  let done = 0;
  return () => {
    if (cancelled?.())
      throw new StridewhyError('cancelled', 'Stopped before the end.', 'Start again when you like.');
    done++;
    const elapsed = (now() - started) / 1000;
    onProgress?.({ done, total, secondsLeft: elapsed > 0 ? (elapsed / done) * (total - done) : null });
  };
}
