import type { EvidenceGrade, Link } from './types.ts';

/** A sentence of the idea this product serves, or one it leaves out, and how well it stands. */
export interface Idea {
  readonly id: string;
  readonly link: Link;
  readonly claim: string;
  readonly grade: EvidenceGrade;
  readonly why: string;
}

/** The idea of the chain, claim by claim: what is physics, what is supported, what is opinion, what data contradict. */
export const ideas: readonly Idea[] = [
  {
    id: 'tightness-limits',
    link: 'feet',
    claim: 'Tight calves limit the ankle and lead to Achilles and foot trouble.',
    grade: 'mixed',
    why: 'Studies that followed runners differ. Running uses about 60 % of the bend most ankles have.',
  },
  {
    id: 'stretching',
    link: 'other',
    claim: 'Stretching and rolling help for an hour and change little.',
    grade: 'mixed',
    why: 'Range does grow with daily stretching. Symptoms, posture and injuries hardly change.',
  },
  {
    id: 'forward-weight',
    link: 'stack',
    claim: 'Standing with the weight forward makes the calves work more.',
    grade: 'supported',
    why: 'Mechanics, and muscle activity rises with it (Okada & Fujiwara 1984).',
  },
  {
    id: 'forward-weight-running',
    link: 'stack',
    claim: 'Standing forward makes calves tight in running.',
    grade: 'opinion',
    why: 'No study was found. At steady speed a runner does not fall forward.',
  },
  {
    id: 'rib-flare',
    link: 'stack',
    claim: 'Flared ribs push the weight forward.',
    grade: 'opinion',
    why: 'Taught by posture schools; no trial on calves.',
  },
  {
    id: 'pelvic-tilt',
    link: 'stack',
    claim: 'A pelvis that tips forward causes it.',
    grade: 'contradicted',
    why: 'Most people’s pelvis tips forward, and bone shape alone spreads it over 23°.',
  },
  {
    id: 'glute-tuck',
    link: 'stack',
    claim: 'Tucking the pelvis by squeezing the glutes is the wrong way.',
    grade: 'opinion',
    why: 'A coaching rule; untested.',
  },
  {
    id: 'breathing',
    link: 'stack',
    claim: 'Breathing into the back and long hummed exhales relieve calves.',
    grade: 'opinion',
    why: 'Untested, and low in risk: worth an experiment on yourself.',
  },
  {
    id: 'lean',
    link: 'stack',
    claim: 'Leaning forward loads the calf.',
    grade: 'contradicted',
    why: 'Seven degrees more lean did not change the work of the ankle (Teng & Powers 2015).',
  },
  {
    id: 'pronate-supinate',
    link: 'feet',
    claim: 'Feet must roll in and back out; missing movement stresses calves.',
    grade: 'mixed',
    why: 'Runners with Achilles trouble rolled in more; standing foot shape is no risk factor; foot training helped in one trial.',
  },
  {
    id: 'big-toe',
    link: 'feet',
    claim: 'The big toe has to bend at push-off.',
    grade: 'mixed',
    why: 'It does, but the standing test does not tell how far.',
  },
  {
    id: 'push-from-hip',
    link: 'glutes',
    claim: 'The push should come from the glutes, else the calves do more.',
    grade: 'contradicted',
    why: 'In steady running the ankle is the main engine in healthy runners. As a trade-off it is plausible.',
  },
  {
    id: 'hip-turn',
    link: 'glutes',
    claim: 'The hip has to turn in under the body before the push.',
    grade: 'plausible',
    why: 'It does turn in; that lacking it tightens calves is untested.',
  },
  {
    id: 'hip-before-knee',
    link: 'glutes',
    claim: 'The hip should extend before the knee.',
    grade: 'contradicted',
    why: 'In 45 of 46 healthy runners the knee finishes first. What can stand out is how much first.',
  },
  {
    id: 'knee-early',
    link: 'glutes',
    claim: 'Straightening the knee early pushes work to the back and the calf.',
    grade: 'plausible',
    why: 'Untested.',
  },
  {
    id: 'calf-strength',
    link: 'capacity',
    claim: 'A weak calf, or one strained before, gets tight.',
    grade: 'supported',
    why: 'One of few risk factors that held up when runners were followed.',
  },
  {
    id: 'training-jumps',
    link: 'training',
    claim: 'Jumps in distance and speed overload the calf.',
    grade: 'supported',
    why: 'A run more than a tenth beyond the last month went with 1.5 to 2.3 times the injuries (Frandsen et al. 2025).',
  },
  {
    id: 'landing',
    link: 'gait',
    claim: 'Landing off the heel and a low step rate load the calf more.',
    grade: 'supported',
    why: 'Measured with force plates and models (Almonroeder et al. 2013; Lyght et al. 2016).',
  },
];
