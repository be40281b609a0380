import { strikePatternLimits } from './catalogue-feet.ts';
import type { Basis } from './catalogue-types.ts';
import type { EvidenceGrade, Link, MeasureId } from './types.ts';

/** A measure on one side of its reference speaks for a claim. */
export interface Sign {
  readonly measure: MeasureId;
  readonly direction: 'above' | 'below';
  /** Limit for measures without a reference, in the measure's unit, with a name; `null`: the measure's own reference. */
  readonly limit: { readonly value: number; readonly name: string } | null;
  /** Signs of one family come from the same observation and count once. */
  readonly family: string;
  /** `raises` the claim on its own, or only `supports` it once another sign has raised it. */
  readonly role: 'raises' | 'supports';
}

/** A possible reason for tight calves that a side video can speak for. */
export interface Claim {
  readonly id: string;
  readonly link: Link;
  readonly title: string;
  /** One or two plain sentences. */
  readonly statement: string;
  readonly signs: readonly Sign[];
  readonly grade: EvidenceGrade;
  /** What it does to the load on the calf; `null` unless physics or a trial says so. */
  readonly loadEffect: string | null;
  readonly basis: Basis;
  readonly source: string;
}

/** Claims a side video can raise. None is a diagnosis; each says what its evidence allows. */
export const claims: readonly Claim[] = [
  {
    id: 'off-heel-landing',
    link: 'feet',
    title: 'You land on the middle or front of the foot',
    statement: 'Landing there asks more of the calf in every step than landing on the heel.',
    signs: [
      {
        measure: 'F5',
        direction: 'below',
        limit: { value: strikePatternLimits.rearfootAbove, name: 'landing on the heel: above' },
        family: 'landing',
        role: 'raises',
      },
    ],
    grade: 'supported',
    loadEffect:
      'In one lab study, runners who did not land on the heel put about 11 % more load through the Achilles tendon per step.',
    basis: 'verified',
    source:
      'Almonroeder et al. 2013 (non-rearfoot against rearfoot); Lyght et al. 2016. Limit 8°: Altman & Davis 2012 (reported)',
  },
  {
    id: 'slow-steps',
    link: 'gait',
    title: 'Your step rate is low',
    statement: 'You take fewer steps per minute than most runners, so each step has more to do.',
    signs: [{ measure: 'cadence', direction: 'below', limit: null, family: 'step rate', role: 'raises' }],
    grade: 'supported',
    loadEffect:
      'In one lab study, taking 5 % more steps at the same speed lowered the peak stress on the Achilles tendon.',
    basis: 'verified',
    source: 'Lyght et al. 2016',
  },
  {
    id: 'overstride',
    link: 'gait',
    title: 'Your foot lands far ahead of you',
    statement:
      'Your foot lands further in front of your body than expected from the few runners measured so far.',
    signs: [
      { measure: 'S12', direction: 'above', limit: null, family: 'reach', role: 'raises' },
      { measure: 'S13', direction: 'below', limit: null, family: 'shin', role: 'raises' },
    ],
    grade: 'mixed',
    loadEffect:
      'A higher step rate brings the foot back under the body, and 5 % more steps lowered peak Achilles stress in one lab study. Reach on its own was not tested.',
    basis: 'verified',
    source: 'Lieberman et al. 2015; Lyght et al. 2016',
  },
  {
    id: 'ankle-bends-little',
    link: 'feet',
    title: 'Your ankle bends little while you stand on the foot',
    statement:
      'Your shin moves less far over the foot than in most runners. Most ankles have more bend than running uses, so check it with the knee-to-wall test before blaming it.',
    signs: [{ measure: 'F6', direction: 'below', limit: null, family: 'ankle', role: 'raises' }],
    grade: 'mixed',
    loadEffect: null,
    basis: 'derived',
    source: '46 healthy runners (Fukuchi, Duarte & Ferber); prospective studies differ',
  },
  {
    id: 'bouncy',
    link: 'gait',
    title: 'You spend much time in the air',
    statement: 'You bounce more, or stay on the ground for a smaller part of each stride, than most runners.',
    signs: [
      {
        measure: 'dutyFactor',
        direction: 'below',
        limit: null,
        family: 'time on the ground',
        role: 'raises',
      },
      {
        measure: 'flightTime',
        direction: 'above',
        limit: null,
        family: 'time on the ground',
        role: 'raises',
      },
      { measure: 'verticalOscillation', direction: 'above', limit: null, family: 'bounce', role: 'raises' },
    ],
    grade: 'plausible',
    loadEffect:
      'The less time a foot is on the ground, the higher the force it has to push with: that is physics. Whether it makes calves tight was not tested.',
    basis: 'verified',
    source: 'Spring-mass mechanics, Morin et al. 2005',
  },
  {
    id: 'knee-straightens-early',
    link: 'glutes',
    title: 'Your knee straightens well before your hip is done',
    statement:
      'In almost every runner the knee finishes a little before the hip. In you the gap is larger, or the knee does more of the push, than in most healthy runners.',
    // A hip that stays extended has no sharp peak, so its time (G4c) swings; how far the hip has come (G4b) does not.
    signs: [
      { measure: 'G4b', direction: 'below', limit: null, family: 'hip–knee timing', role: 'raises' },
      { measure: 'G4c', direction: 'above', limit: null, family: 'hip–knee timing', role: 'supports' },
      { measure: 'G4e', direction: 'above', limit: null, family: 'hip–knee share', role: 'raises' },
      { measure: 'G4f', direction: 'above', limit: null, family: 'hip–knee share', role: 'raises' },
      { measure: 'G5', direction: 'below', limit: null, family: 'straight knee', role: 'supports' },
    ],
    grade: 'plausible',
    loadEffect: null,
    basis: 'derived',
    source: '46 healthy runners (Fukuchi, Duarte & Ferber); effect on the calf untested',
  },
  {
    id: 'little-hip-extension',
    link: 'glutes',
    title: 'Your leg reaches little behind you',
    statement: 'Your thigh swings less far behind you at push-off than in most healthy runners.',
    signs: [{ measure: 'G1', direction: 'below', limit: null, family: 'hip reach', role: 'raises' }],
    grade: 'plausible',
    loadEffect: null,
    basis: 'derived',
    source: '46 healthy runners (Fukuchi, Duarte & Ferber); effect on the calf untested',
  },
  {
    id: 'trunk-forward',
    link: 'stack',
    title: 'Your upper body leans far forward',
    statement:
      'You lean further forward than most runners. Injured runners did so in one study that looked back, but leaning did not change the work of the ankle in another.',
    signs: [{ measure: 'S10', direction: 'above', limit: null, family: 'trunk', role: 'raises' }],
    grade: 'opinion',
    loadEffect: null,
    basis: 'verified',
    source: 'Bramah et al. 2018; Teng & Powers 2015',
  },
];
