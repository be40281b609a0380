import { type C3dContent, type MarkerTable, type Recording, toLabRecording } from '@stridewhy/engine';
import { labRecording, simulateRunner, standingFigure } from '@stridewhy/virtual-runner';
import { describe, expect, it } from 'vitest';

/** Labels as the sets' own documents list them, for the left side, and which of the drawn runner's markers each is. */
interface PublishedSet {
  readonly source: string;
  readonly letters: readonly [left: string, right: string];
  /** `%` is the side's letter. */
  readonly labels: Readonly<Record<string, string>>;
}

const sets: Readonly<Record<string, PublishedSet>> = {
  'Plug-in Gait': {
    source:
      'Vicon Plug-in Gait lower body (SACR or PSI), medial KneeMed and AnkleMed as KNM and MED in the static trial',
    letters: ['L', 'R'],
    labels: {
      '%ASI': 'ASIS',
      '%PSI': 'PSIS',
      '%THI': 'Thigh.Top.Lateral',
      '%KNE': 'Knee',
      '%KNM': 'Knee.Medial',
      '%TIB': 'Shank.Top.Lateral',
      '%TIAD': 'Shank.Bottom.Lateral',
      '%ANK': 'Ankle',
      '%MED': 'Ankle.Medial',
      '%HEE': 'Heel.Bottom',
      '%TOE': 'MT1',
      '%D5M': 'MT5',
    },
  },
  Qualisys: {
    source: 'Leardini et al. 2007 / CAST names as used by Qualisys lower-body projects',
    letters: ['L', 'R'],
    labels: {
      '%_IAS': 'ASIS',
      '%_IPS': 'PSIS',
      '%_FTC': 'GTR',
      '%_FLE': 'Knee',
      '%_FME': 'Knee.Medial',
      '%_TTC': 'Shank.Top.Medial',
      '%_FAX': 'Shank.Top.Lateral',
      '%_SK1': 'Shank.Bottom.Lateral',
      '%_FAL': 'Ankle',
      '%_TAM': 'Ankle.Medial',
      '%_FCC': 'Heel.Bottom',
      '%_FM1': 'MT1',
      '%_FM5': 'MT5',
    },
  },
  OpenSim: {
    source: 'Rajagopal et al. 2016, experimental markers of the full-body model',
    letters: ['L', 'R'],
    labels: {
      '%ASI': 'ASIS',
      '%PSI': 'PSIS',
      '%TH1': 'Thigh.Top.Lateral',
      '%TH2': 'Thigh.Bottom.Lateral',
      '%LFC': 'Knee',
      '%MFC': 'Knee.Medial',
      '%TB1': 'Shank.Top.Lateral',
      '%TB2': 'Shank.Top.Medial',
      '%TB3': 'Shank.Bottom.Lateral',
      '%LMAL': 'Ankle',
      '%MMAL': 'Ankle.Medial',
      '%CAL': 'Heel.Bottom',
      '%MT1': 'MT1',
      '%MT5': 'MT5',
    },
  },
  OpenCap: {
    source: 'Uhlrich et al. 2023: the marker augmenter’s response markers',
    letters: ['L', 'r'],
    labels: {
      '%.ASIS_study': 'ASIS',
      '%.PSIS_study': 'PSIS',
      '%_thigh1_study': 'Thigh.Top.Lateral',
      '%_thigh2_study': 'Thigh.Bottom.Lateral',
      '%_thigh3_study': 'Thigh.Bottom.Medial',
      '%_knee_study': 'Knee',
      '%_mknee_study': 'Knee.Medial',
      '%_sh1_study': 'Shank.Top.Lateral',
      '%_sh2_study': 'Shank.Top.Medial',
      '%_sh3_study': 'Shank.Bottom.Lateral',
      '%_ankle_study': 'Ankle',
      '%_mankle_study': 'Ankle.Medial',
      '%_calc_study': 'Heel.Bottom',
      '%_toe_study': 'MT1',
      '%_5meta_study': 'MT5',
    },
  },
};

const shape = { duration: 1.5, rate: 150, samplesPerFrame: 2 };
const own = {
  run: labRecording(simulateRunner({}), shape),
  still: labRecording(simulateRunner(standingFigure), shape),
};

/** The drawn runner's markers that a set knows, under the set's names. */
function renamed({ points }: C3dContent, { letters, labels }: PublishedSet): MarkerTable {
  const known = Object.entries(labels).flatMap(([label, marker]) =>
    (['L', 'R'] as const).flatMap((side, i) => {
      const from = points.labels.indexOf(`${side}.${marker}`);
      return from < 0 ? [] : [{ label: label.replace('%', letters[i]!), from }];
    }),
  );
  const data = Array.from({ length: points.frames }, (_, f) =>
    known.flatMap(({ from }) => {
      const at = (f * points.labels.length + from) * 3;
      return [...points.data.subarray(at, at + 3)];
    }),
  );
  return {
    labels: known.map(({ label }) => label),
    rate: points.rate,
    units: points.units,
    time: Float64Array.from(data, (_, f) => f / points.rate),
    data: Float64Array.from(data.flat()),
  };
}

function recordingOf(
  set: PublishedSet,
  change = (table: MarkerTable): MarkerTable => table,
): Recording | string {
  const cleaned = toLabRecording({
    kind: 'lab-trial',
    source: 'drawn',
    markers: change(renamed(own.run, set)),
    standing: renamed(own.still, set),
    forces: [],
    surface: null,
    speed: null,
    runner: { height: null, mass: 70 },
  });
  return cleaned.kind === 'recording'
    ? cleaned.recording
    : cleaned.quality.map(({ message }) => message).join(' ');
}

const joints = ['hip', 'knee', 'ankle'].flatMap((joint) => [`left_${joint}`, `right_${joint}`]);
const native: PublishedSet = {
  source: 'the drawn runner’s own',
  letters: ['L', 'R'],
  labels: Object.fromEntries(
    [...new Set(own.still.points.labels.map((label) => label.slice(2)))].map((name) => [`%.${name}`, name]),
  ),
};

/** Largest distance between two recordings' joints, m. */
function apart(a: Recording, b: Recording): number {
  return Math.max(
    ...joints.flatMap((name) => {
      const [p, q] = [a.points[name]!, b.points[name]!];
      return [...p.x.keys()].map((i) =>
        Math.hypot(p.x[i]! - q.x[i]!, p.y[i]! - q.y[i]!, p.z![i]! - q.z![i]!),
      );
    }),
  );
}

describe.each(Object.entries(sets))('markers named as by %s', (_, set) => {
  const truth = recordingOf(native) as Recording;

  it('give the same joints as the same markers under their own names', () => {
    const found = recordingOf(set);
    if (typeof found === 'string') throw new Error(found);
    expect(apart(found, truth)).toBeLessThan(0.002);
    expect(found.quality.map(({ code }) => code)).not.toContain('lab-labels-repaired');
  });

  it('are put right by name when two change places, or refused by name', () => {
    const { labels } = renamed(own.run, set);
    let repaired = 0;
    const silent: string[] = [];
    for (const [i, a] of labels.entries()) {
      for (const b of labels.slice(i + 1)) {
        const swapped = (one: MarkerTable): MarkerTable => ({
          ...one,
          labels: one.labels.map((label) => (label === a ? b : label === b ? a : label)),
        });
        const found = recordingOf(set, swapped);
        if (typeof found === 'string') continue;
        repaired++;
        const words = found.quality.map(({ message }) => message).join(' ');
        if (apart(found, truth) > 0.01 && !(words.includes(a) || words.includes(b))) silent.push(`${a} ${b}`);
        else if (apart(found, truth) > 0.03) silent.push(`${a} ${b}: ${apart(found, truth).toFixed(3)}`);
      }
    }
    expect(silent).toEqual([]);
    expect(repaired).toBeGreaterThan(20);
  }, 120_000);
});
