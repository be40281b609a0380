import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { catalogue, type LegLoad, type Measured, toResult } from '../../src/index.ts';
import { words } from '../../src/report/index.ts';
import { answerOf, refusedClip, stickClip } from './stick-runner.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../../docs/result.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

/** Through JSON, as another program gets it: `undefined` vanishes and NaN becomes `null` there. */
function errorsOf(result: unknown): unknown {
  return validate(JSON.parse(JSON.stringify(result))) ? [] : validate.errors;
}

const walking = {
  code: 'walking',
  severity: 'refusal',
  message: 'This is walking.',
  remedy: 'Film a run.',
} as const;

describe('result.json', () => {
  it('obeys the published schema for one clip, two clips, a refusal and an unreadable file', () => {
    const left = stickClip();
    const right = stickClip({ side: 'right', source: 'right.mp4' });
    const refused = refusedClip('walk.mp4', walking);
    const failure = { source: 'x.mp4', code: 'undecodable-video', message: 'No.', remedy: 'Try again.' };
    for (const result of [
      toResult(answerOf([left])),
      toResult(answerOf([left, right]), [failure]),
      toResult({ clips: [refused], findings: null }),
      toResult({ clips: [], findings: null }, [failure]),
    ]) {
      expect(errorsOf(result)).toEqual([]);
    }
  });

  it('gives a leg the load that force plates measured, else the estimate from most contacts', () => {
    const load = (basis: 'measured' | 'estimated', strides: number, moment: number): LegLoad => {
      const spread = (value: number) => ({ value, sd: 0.1, strides });
      return {
        basis,
        peakGroundForce: spread(2.4),
        peakAnkleMoment: spread(moment),
        peakAnkleMomentRange: [moment - 0.2, moment + 0.2],
        peakAchillesForce: spread(5.5),
        peakAchillesForceRange: [4.6, 6.4],
        achillesImpulsePerKm: null,
        workShares: null,
      };
    };
    const clip = (left: LegLoad, right: LegLoad | null) => ({
      ...stickClip(),
      load: { legs: { left, right }, estimates: { left: null, right: null }, missing: [] },
    });
    const clips = [
      clip(load('estimated', 30, 2.1), null),
      clip(load('measured', 2, 2.5), load('estimated', 9, 2.2)),
      clip(load('measured', 1, 2.7), load('estimated', 8, 2.3)),
    ];
    const result = toResult(answerOf(clips));
    expect(errorsOf(result)).toEqual([]);
    expect(result.load.left).toMatchObject({ basis: 'measured', peakAnkleMoment: 2.5, contacts: 2 });
    expect(result.load.right).toMatchObject({ basis: 'estimated', peakAnkleMoment: 2.2, contacts: 9 });
  });

  it('is refused by the schema when a fixed key is missing or a number is not one', () => {
    const result = toResult(answerOf([stickClip()]));
    for (const key of ['schema', 'recording', 'quality', 'gait', 'feet', 'load', 'measures', 'why', 'plan']) {
      expect(errorsOf({ ...result, [key]: undefined }), key).not.toEqual([]);
    }
    expect(errorsOf({ ...result, gait: { ...result.gait, cadence: 'fast' } })).not.toEqual([]);
  });

  it('knows every reason why a measure is missing in the schema', () => {
    const { reason } = schema.properties.notMeasured.items.properties;
    expect([...reason.enum].sort()).toEqual(Object.keys(words.reason).sort());
  });

  it('knows every measure of the catalogue in the schema', () => {
    expect([...schema.$defs.measureId.enum].sort()).toEqual(Object.keys(catalogue).sort());
  });

  it('gives the near leg numbers and the far leg null', () => {
    const { gait, feet, measures } = toResult(answerOf([stickClip({ side: 'left' })]));
    expect(gait.contactTime.left).toBeCloseTo(0.394 * 0.72, 4);
    expect(gait.dutyFactor.left).toBeCloseTo(0.394, 4);
    expect(gait.strides.left).toBeGreaterThanOrEqual(15);
    expect(gait.contactTime.right).toBeNull();
    expect(gait.strides.right).toBeNull();
    expect(feet.right).toBeNull();
    expect(measures.filter(({ side }) => side === 'right')).toEqual([]);
  });

  it('takes each leg from the clip that saw it', () => {
    const { gait, recordings, recording } = toResult(
      answerOf([stickClip({ side: 'right', source: 'r.mp4' }), stickClip({ side: 'left', source: 'l.mp4' })]),
    );
    expect(recording).toEqual(recordings[0]);
    expect(recordings.map(({ source, view }) => [source, view])).toEqual([
      ['r.mp4', 'side-right'],
      ['l.mp4', 'side-left'],
    ]);
    expect(gait.strides).toEqual({ left: 16, right: 15 });
    expect(new Set(gait.contacts.map(({ side, recording: index }) => `${side}${index}`))).toEqual(
      new Set(['right0', 'left1']),
    );
  });

  it('speaks of a measure once per side, from the clip with more strides', () => {
    const result = toResult(answerOf([stickClip({ seconds: 8 }), stickClip({ seconds: 12 })]));
    const keys = result.measures.map(({ id, side }) => `${id} ${side}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(result.gait.strides.left).toBe(toResult(answerOf([stickClip({ seconds: 12 })])).gait.strides.left);
  });

  it('never writes a number that is not finite: the measure moves to notMeasured', () => {
    const clip = stickClip();
    const [measure] = clip.measures.filter(
      (one): one is Measured => one.kind === 'measured' && one.id === 'S10',
    );
    expect(measure).toBeDefined();
    const broken = { ...clip, measures: [{ ...measure!, value: Number.NaN, sd: Number.POSITIVE_INFINITY }] };
    const result = toResult({
      clips: [broken],
      findings: {
        measures: broken.measures,
        why: [],
        headline: 'Nothing stands out.',
        nextChecks: [],
        askAgain: [],
      },
    });
    expect(result.measures).toEqual([]);
    expect(result.notMeasured).toMatchObject([{ id: 'S10', reason: 'not-computable' }]);
    expect(errorsOf(result)).toEqual([]);
  });

  it('writes no more digits than mean something', () => {
    const text = JSON.stringify(toResult(answerOf([stickClip()])));
    expect(text.match(/\d\.\d{5,}/gu)).toBeNull();
  });

  it('gives the fixed keys, and the reason, when nothing could be answered', () => {
    const result = toResult({ clips: [refusedClip('walk.mp4', walking)], findings: null });
    expect(result.quality).toEqual([{ ...walking, source: 'walk.mp4' }]);
    expect(result.headline).toBeNull();
    expect(result.recording).toMatchObject({ source: 'walk.mp4', refused: true });
    expect(result.gait.cadence).toBeNull();
    expect(result.measures).toEqual([]);
  });
});
