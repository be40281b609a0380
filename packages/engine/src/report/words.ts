import type { Compensation, CompensationId, RefusalReason, Verdict } from '../chain/index.ts';
import type { View } from '../pose/index.ts';
import type { Basis, EvidenceGrade, Link, Severity, Slot } from '../reference/index.ts';
import type { KeyFrame } from './types.ts';

/** The report's words for closed sets, shared by page, terminal and app. */
export const words: {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly verdictShort: Readonly<Record<Verdict, string>>;
  readonly grade: Readonly<Record<EvidenceGrade, string>>;
  readonly gradeMeaning: Readonly<Record<EvidenceGrade, string>>;
  readonly link: Readonly<Record<Link, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly view: Readonly<Record<View, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly compensation: Readonly<Record<CompensationId, string>>;
  readonly seen: Readonly<Record<Compensation['seen'], string>>;
  readonly moment: Readonly<Record<KeyFrame['moment'], string>>;
  readonly slot: Readonly<Record<Slot, string>>;
  readonly planCondition: string;
  readonly reason: Readonly<Record<RefusalReason | 'not-computable', string>>;
} = {
  verdict: {
    within: 'as in most',
    outside: 'different from most',
    unclear: 'too close to call',
  },
  verdictShort: { within: 'like most', outside: 'unlike most', unclear: 'can’t tell' },
  grade: {
    supported: 'supported',
    mixed: 'mixed',
    plausible: 'plausible, untested',
    opinion: 'coaches’ opinion',
    contradicted: 'contradicted',
  },
  gradeMeaning: {
    supported:
      'several controlled studies, or plain mechanics, say that this has to do with the load on the calf',
    mixed: 'studies point in different directions',
    plausible: 'mechanics would allow it, nobody has tested it',
    opinion: 'coaches see it this way, no study backs it',
    contradicted: 'measurements on healthy runners speak against it',
  },
  link: {
    stack: 'Stack: trunk over pelvis',
    feet: 'Feet and ankles',
    glutes: 'Hips at push-off',
    capacity: 'Calf strength',
    training: 'Training',
    gait: 'Stride',
    other: 'Around the running',
  },
  severity: { info: 'Note', warning: 'Weaker', refusal: 'Not used' },
  view: {
    'side-left': 'from the left side',
    'side-right': 'from the right side',
    rear: 'from behind',
    front: 'from the front',
  },
  slot: {
    'warm-up': 'before a run',
    daily: 'in a quiet moment',
    run: 'in your run',
    week: 'all week',
  },
  planCondition: 'Only if the answer to every safety question is no.',
  basis: {
    verified: 'read in the paper',
    derived: 'computed from open data',
    reported: 'reported',
    convention: 'convention',
    engineering: 'our choice',
  },
  compensation: {
    'dropped-chest': 'The chest sinks instead of the ribs coming down',
    'tucked-bottom': 'The pelvis is tucked under or slides forward',
    'gripped-toes': 'The toes grip the ground',
  },
  seen: { yes: 'seen', no: 'not seen', unclear: 'can’t tell', 'not-checked': 'not checked' },
  moment: { initialContact: 'Landing', midstance: 'Midstance', toeOff: 'Toe-off' },
  reason: {
    'landmarks-missing': 'Body parts it needs were hidden or outside the picture.',
    'speed-unknown': 'Needs your running speed: give it with the clip.',
    'height-unknown': 'Needs your height: give it with the clip.',
    'frame-rate-too-low': 'Needs more pictures per second: film in slow motion (120 or 240 per second).',
    'time-base-implausible': 'The clip’s times cannot be trusted, so nothing timed can be said.',
    'heel-hidden':
      'The heel does not show clearly enough: two bright round stickers, one above the other, on each heel. Put two more in line above them on the leg.',
    'rolls-too-little': 'The heel hardly rolls in: there is no moment to tell.',
    'toes-hidden':
      'From behind the shoe hides where the toes point. Walk with wet feet on a dry floor: the prints show it.',
    'few-pixels': 'The heel is too small in the picture: film from nearer, or in a higher resolution.',
    blurred: 'The heel is blurred: more light, or slow motion.',
    'no-contrast':
      'The heel looks like the ground behind it: put two bright round stickers, one above the other, on each heel.',
    'too-few-strides': 'Needs at least seven strides of this leg: film for longer.',
    'not-computable': 'The calculation gave no number.',
  },
};
