import type { SafetyItem } from './safety-types.ts';

const common = { tier: 'B', emergency: false, avoid: [] } as const;
const pause = 'No running and no drills until then.';

/** Tier B: a clinician within one to seven days; running and drills stop until then. */
export const safetyWithinDays: readonly SafetyItem[] = [
  {
    ...common,
    id: 'calf-strain',
    question: 'Did the calf hurt sharply in one moment, or is there a bruise, or does one heel raise hurt?',
    followUps: [{ id: 'strain-before', question: 'Have you strained this calf before?' }],
    advice: ['A calf muscle may be torn. Let a doctor or physio look at it within a few days.', pause],
    basis: 'reported',
    source: 'Signs of a calf strain; Green & Pizzari 2017 (earlier strain and age)',
  },
  {
    ...common,
    id: 'bone-stress',
    question:
      'Is there pain you can point to on a bone: shin, heel or foot, when you hop, at night, or more with each run?',
    followUps: [
      { id: 'bone-periods', question: 'Have your periods become rare or stopped?' },
      { id: 'bone-energy', question: 'Do you eat little for how much you train, or have you lost weight?' },
      { id: 'bone-steroid', question: 'Do you take steroid tablets, or were you told vitamin D is low?' },
      { id: 'bone-before', question: 'Have you had a stress fracture before?' },
    ],
    advice: ['A bone may be overloaded. See a doctor within a few days.', pause, 'Do not hop to test it.'],
    basis: 'convention',
    source: 'Warning signs of a bone stress injury and of too little energy for the training',
  },
  {
    ...common,
    id: 'exertional-compartment',
    question:
      'Do the calves fill up at the same point of every run, make you stop, and ease within half an hour?',
    followUps: [
      { id: 'exertional-tingling', question: 'Does the foot tingle or slap down when it happens?' },
      { id: 'exertional-both', question: 'Is it both calves?' },
    ],
    advice: [
      'Tightness that comes like this can be pressure inside the muscle’s sheath. See a sports doctor.',
      pause,
      'Write down after how many minutes it comes. That helps them most.',
    ],
    basis: 'verified',
    source: 'Review of exertional leg pain (Hindawi 6981047): both sides in 85–95 %',
  },
  {
    ...common,
    id: 'blood-flow',
    question:
      'Does running or walking bring on a cramp with a cold or pale foot or a numb sole, worse uphill or with pointed toes?',
    followUps: [
      { id: 'flow-age', question: 'Are you over 50, or do you smoke?' },
      { id: 'flow-diabetes', question: 'Do you have diabetes or high blood fats?' },
      { id: 'flow-pulse', question: 'Does the pulse at the ankle go away when you point your toes?' },
    ],
    advice: [
      'Blood flow to the leg should be checked. See a doctor within a few days, today if the foot stays cold.',
      pause,
    ],
    basis: 'verified',
    source:
      'Review of exertional leg pain (Hindawi 6981047); popliteal artery case (American College of Cardiology)',
  },
  {
    ...common,
    id: 'nerve',
    question:
      'Is there tingling or numbness, pain down from the buttock, more when sitting or coughing, or a calf that is weak without pain?',
    followUps: [
      { id: 'nerve-weak', question: 'Can you do far fewer heel raises on one leg, without pain there?' },
      { id: 'nerve-numb', question: 'Is the outer edge of the foot or the sole numb?' },
    ],
    advice: [
      'A nerve may be pressed. See a doctor or physio within a few days, today if weakness grows.',
      pause,
    ],
    basis: 'convention',
    source: 'Warning signs of a pressed nerve root (S1) or of the tibial nerve',
  },
  {
    ...common,
    id: 'tendon',
    question:
      'Has the tendon above the heel been stiff every morning for over three months, or is it swollen, or does it creak?',
    followUps: [
      { id: 'tendon-limits', question: 'Does it keep you from running as you want?' },
      { id: 'tendon-both', question: 'Is it both heels?' },
    ],
    advice: [
      'The Achilles tendon wants a plan of its own. Let a physio or doctor see it within a week.',
      pause,
      'Tendons like load in the right dose; that is theirs to set.',
    ],
    basis: 'convention',
    source: 'Long morning stiffness with a low VISA-A, swelling or creaking',
  },
];
