import type { SafetyItem } from './safety-types.ts';

const common = { tier: 'A', avoid: [] } as const;

/** Tier A: today, or an emergency. */
export const safetyToday: readonly SafetyItem[] = [
  {
    ...common,
    id: 'chest',
    question:
      'Do you have new chest pain, are you short of breath at rest, do you cough up blood, or did you faint?',
    followUps: [],
    emergency: true,
    advice: ['Call the emergency number now.', 'Say that a blood clot in the lung has to be ruled out.'],
    basis: 'reported',
    source: 'Warning signs of pulmonary embolism; Wells et al. 2003',
  },
  {
    ...common,
    id: 'clot',
    question:
      'Is one calf swollen, warm, red or tender along the back while you rest, and no run explains it?',
    followUps: [
      { id: 'clot-bigger', question: 'Is that calf 3 cm or more bigger around than the other one?' },
      { id: 'clot-whole-leg', question: 'Is the whole leg swollen?' },
      { id: 'clot-dent', question: 'If you press your thumb into that shin, does a dent stay?' },
      {
        id: 'clot-deep-tender',
        question: 'Is it sore to press along the middle of the calf or inner thigh?',
      },
      { id: 'clot-veins', question: 'Do veins on that leg stand out that did not before?' },
      { id: 'clot-before', question: 'Have you had a blood clot before, or does a close relative get them?' },
      { id: 'clot-bed', question: 'Were you in bed for three days, or operated on, in the last 12 weeks?' },
      { id: 'clot-plaster', question: 'Is the leg in plaster or a boot, or can you not move it?' },
      { id: 'clot-cancer', question: 'Are you treated for cancer, or were you in the last six months?' },
      { id: 'clot-travel', question: 'Did you fly or ride for more than four hours in the last four weeks?' },
      { id: 'clot-hormones', question: 'Do you take oestrogen: the pill, a patch, or hormone replacement?' },
      { id: 'clot-pregnant', question: 'Are you pregnant, or did you give birth in the last six weeks?' },
      { id: 'clot-disorder', question: 'Do you know of a disorder that makes your blood clot easily?' },
      { id: 'clot-illness', question: 'Were you ill with a fever, for example Covid, in the last weeks?' },
    ],
    emergency: false,
    advice: [
      'This pattern needs to be checked for a blood clot today.',
      'Do not stretch, massage or foam-roll this calf.',
      'Go to urgent care or an emergency department.',
      'If chest pain, short breath or fainting joins in, call the emergency number.',
    ],
    basis: 'reported',
    source:
      'Wells et al. 2003, stricter here: one of its items with one-sided swelling is enough; other clot risks added',
  },
  {
    ...common,
    id: 'achilles-rupture',
    question:
      'Did you feel a sudden pop or kick at the heel or calf, and now cannot push off or rise onto your toes?',
    followUps: [
      { id: 'rupture-gap', question: 'Can you feel a gap in the tendon above the heel?' },
      { id: 'rupture-heel-raise', question: 'Is a single heel raise on that leg impossible?' },
      { id: 'rupture-bend', question: 'Does that ankle bend up further than the other one?' },
      {
        id: 'rupture-squeeze',
        question: 'Lying face down: if someone squeezes that calf, does the foot stay still?',
      },
    ],
    emergency: false,
    advice: [
      'The Achilles tendon may be torn. Have it looked at today.',
      'Go to urgent care or an emergency department.',
      'Do not stretch it and do not test it again. Walk on it as little as you can.',
    ],
    basis: 'reported',
    source:
      'Criteria of the American Academy of Orthopaedic Surgeons; calf squeeze test (Thompson, Simmonds)',
  },
  {
    ...common,
    id: 'compartment',
    question:
      'Is the calf very tight and the pain getting worse at rest, with a numb, pale or cold foot, or toes you cannot move?',
    followUps: [
      { id: 'compartment-after-blow', question: 'Did it start after a blow, a fall or a very hard effort?' },
      { id: 'compartment-foot', question: 'Is that foot colder, paler or more numb than the other one?' },
    ],
    emergency: true,
    advice: [
      'Call the emergency number or go to an emergency department now.',
      'Pressure in the calf or a blocked vessel has to be ruled out within hours.',
      'Do not raise, wrap or cool the leg on the way.',
    ],
    basis: 'convention',
    source: 'Warning signs of acute compartment syndrome and of a leg without blood flow',
  },
  {
    ...common,
    id: 'dark-urine',
    question: 'Is your urine dark like cola after a very hard or very hot effort?',
    followUps: [],
    emergency: false,
    advice: [
      'Have your blood and urine checked today, at urgent care or an emergency department.',
      'Muscle breakdown can harm the kidneys. Drink water and do not train.',
    ],
    basis: 'convention',
    source: 'Warning sign of exertional rhabdomyolysis',
  },
  {
    ...common,
    id: 'saddle-numbness',
    question:
      'Do you have back pain with numbness between the legs, trouble with bladder or bowel, or two weak legs?',
    followUps: [
      { id: 'saddle-wiping', question: 'Does wiping or sitting feel numb or different?' },
      { id: 'saddle-bladder', question: 'Can you not feel, hold or pass water as usual?' },
    ],
    emergency: true,
    advice: ['Go to an emergency department now.', 'Nerves low in the back may be pressed, and hours count.'],
    basis: 'convention',
    source: 'Warning signs of cauda equina syndrome',
  },
  {
    ...common,
    id: 'infection',
    question: 'Do you have a fever and a hot, red leg?',
    followUps: [],
    emergency: false,
    advice: ['Have the leg looked at today.', 'An infection under the skin can spread within hours.'],
    basis: 'convention',
    source: 'Warning signs of cellulitis and deeper infection',
  },
];
