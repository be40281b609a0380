import { strikePatternLimits } from './catalogue-feet.ts';
import { above, below, type Claim, said } from './claim-types.ts';

/** What a video from the side can speak for. */
export const strideClaims: readonly Claim[] = [
  {
    id: 'off-heel-landing',
    link: 'feet',
    title: 'You land on the middle or front of the foot',
    statement: 'Landing there asks more of the calf in every step than landing on the heel.',
    signs: [
      {
        kind: 'measure',
        measure: 'F5',
        direction: 'below',
        limit: { value: strikePatternLimits.rearfootAbove, name: 'landing on the heel: above' },
        family: 'landing',
        role: 'raises',
      },
      said('stride-change', ['forefoot'], 'You moved your landing forward on the foot.', 'supports'),
    ],
    grade: 'supported',
    loadEffect:
      'In one lab study, runners who did not land on the heel put about 11 % more load through the Achilles tendon per step.',
    wrongIf: 'You have landed like this for years, and your calves only became tight lately.',
    check: 'side-video',
    basis: 'verified',
    source:
      'Almonroeder et al. 2013 (non-rearfoot against rearfoot); Lyght et al. 2016. Limit 8°: Altman & Davis 2012 (reported)',
  },
  {
    id: 'slow-steps',
    link: 'gait',
    title: 'Your step rate is low',
    statement: 'You take fewer steps per minute than most runners, so each step has more to do.',
    signs: [below('cadence', 'step rate')],
    grade: 'supported',
    loadEffect:
      'In one lab study, taking 5 % more steps at the same speed lowered the peak stress on the Achilles tendon.',
    wrongIf: 'Two weeks with 5 % more steps at the same pace change nothing.',
    check: 'side-video',
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
      above('S12', 'reach'),
      below('S13', 'shin'),
      said('stride-change', ['longer-steps'], 'You made your steps longer.', 'supports'),
    ],
    grade: 'mixed',
    loadEffect:
      'A higher step rate brings the foot back under the body, and 5 % more steps lowered peak Achilles stress in one lab study. Reach on its own was not tested.',
    wrongIf: 'A second clip shows the foot nearer, or shorter steps change nothing in two weeks.',
    check: 'side-video',
    basis: 'verified',
    source: 'Lieberman et al. 2015; Lyght et al. 2016',
  },
  {
    id: 'bouncy',
    link: 'gait',
    title: 'You bounce, or spend much time in the air',
    statement: 'You bounce more, or stay on the ground for a smaller part of each stride, than most runners.',
    signs: [
      below('dutyFactor', 'time on the ground'),
      above('flightTime', 'time on the ground'),
      above('verticalOscillation', 'bounce'),
    ],
    grade: 'plausible',
    loadEffect:
      'The less time a foot is on the ground, the higher the force it has to push with: that is physics. Whether it makes calves tight was not tested.',
    wrongIf: 'Running with less bounce for two weeks changes nothing.',
    check: 'side-video',
    basis: 'verified',
    source: 'Spring-mass mechanics, Morin et al. 2005',
  },
  {
    id: 'knee-straightens-early',
    link: 'glutes',
    title: 'Your knee straightens early, or does much of the push',
    statement:
      'In almost every runner the knee finishes a little before the hip. In you the gap is larger, or the knee does more of the push, than in most healthy runners.',
    // A hip that stays extended has no sharp peak, so its time (G4c) swings; how far the hip has come (G4b) does not.
    signs: [
      below('G4b', 'hip–knee timing'),
      above('G4c', 'hip–knee timing', 'supports'),
      above('G4e', 'hip–knee share'),
      above('G4f', 'hip–knee share'),
      below('G5', 'straight knee', 'supports'),
    ],
    grade: 'plausible',
    loadEffect: null,
    wrongIf: 'A clip at 120 pictures a second or more shows the gap of other runners.',
    check: 'side-video',
    basis: 'derived',
    source: '46 healthy runners (Fukuchi, Duarte & Ferber); effect on the calf untested',
  },
  {
    id: 'little-hip-extension',
    link: 'glutes',
    title: 'Your leg reaches little behind you',
    statement: 'Your thigh swings less far behind you at push-off than in most healthy runners.',
    signs: [below('G1', 'hip reach')],
    grade: 'plausible',
    loadEffect: null,
    wrongIf: 'A clip at your usual pace, well filmed, shows the reach of other runners.',
    check: 'side-video',
    basis: 'derived',
    source: '46 healthy runners (Fukuchi, Duarte & Ferber); effect on the calf untested',
  },
  {
    id: 'trunk-forward',
    link: 'stack',
    title: 'Your upper body leans far forward',
    statement:
      'You lean further forward than most runners. Injured runners did so in one study that looked back, but leaning did not change the work of the ankle in another.',
    signs: [above('S10', 'trunk')],
    grade: 'opinion',
    loadEffect: null,
    wrongIf: 'A clip with a level camera shows less lean, or running taller for two weeks changes nothing.',
    check: 'side-video',
    basis: 'verified',
    source: 'Bramah et al. 2018; Teng & Powers 2015',
  },
];
