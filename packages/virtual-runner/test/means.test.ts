import {
  analyse,
  type CaptureId,
  type ClipAnalysis,
  catalogue,
  joinTrials,
  labFile,
  parseC3d,
  serialiseC3d,
} from '@stridewhy/engine';
import { describe, expect, it } from 'vitest';
import {
  clipFor,
  labRecording,
  rearCamera,
  sideCamera,
  simulateRunner,
  standingFigure,
  type VirtualRun,
} from '../src/index.ts';

const run = simulateRunner();
const runner = { height: run.knobs.height, mass: run.knobs.mass };

function inLaboratory(): ClipAnalysis {
  const session = { rate: 150, samplesPerFrame: 2 };
  const file = (who: VirtualRun, source: string, duration: number) => {
    const written = serialiseC3d(labRecording(who, { ...session, duration }));
    return labFile({ kind: 'c3d', c3d: parseC3d(written) }, source);
  };
  const files = [file(run, 'run.c3d', 8), file(simulateRunner(standingFigure), 'still.c3d', 1)];
  return analyse({ ...joinTrials(files, null).trials[0]!, runner });
}

/** What the load part gives where force was measured. */
const elsewhere = new Set(['G6', 'peakGroundForce']);

describe('what the catalogue says that a recording shows', () => {
  const shown: Partial<Record<CaptureId, ClipAnalysis>> = {
    'side-video': analyse(clipFor(run, sideCamera, { duration: 8, frameRate: 120 })),
    'rear-video': analyse(clipFor(run, rearCamera, { duration: 8, stickers: true })),
    laboratory: inLaboratory(),
  };

  it.each(Object.entries(shown))('%s: is measured, or has its reason', (capture, analysis) => {
    const measured = new Set(analysis.measures.filter(({ kind }) => kind === 'measured').map(({ id }) => id));
    const missing = Object.values(catalogue).filter(
      (entry) => entry.capture === capture && !measured.has(entry.id) && !elsewhere.has(entry.id),
    );
    expect(
      missing.filter(({ definition }) => !/Not computed: \w/u.test(definition)).map(({ id }) => id),
    ).toEqual([]);
  });
});
