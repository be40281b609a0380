import type { SafetyItem } from './safety-types.ts';

const common = { tier: 'C', emergency: false, followUps: [] } as const;
const clinic = { ...common, basis: 'convention', source: 'Clinical convention' } as const;
/** From the drills' own "don't when" lists. */
const local = { ...clinic, source: 'Contraindications of the drills, clinical convention' } as const;
const keep = 'Do not change a prescribed medicine on your own.';

/** Tier C, health and medicines: some drills are paused; a doctor or pharmacist should hear of it. */
const health: readonly SafetyItem[] = [
  {
    ...common,
    id: 'quinolone',
    question:
      'Did you take an antibiotic ending in -floxacin in the last six months (for example ciprofloxacin)?',
    followUps: [
      { id: 'quinolone-steroid', question: 'Did you also take steroid tablets then?' },
      { id: 'quinolone-sixty', question: 'Are you over 60?' },
    ],
    advice: [
      'These antibiotics make tendon trouble more likely. The added risk is small.',
      'Ask a doctor or pharmacist before jumps and heavy heel drops.',
      keep,
    ],
    avoid: ['jumping', 'heavy-calf-load'],
    basis: 'verified',
    source:
      'Alves et al. 2019 (rupture 2.5 times as likely); Morales et al. 2019 (2.9 more in 10 000 a year)',
  },
  {
    ...clinic,
    id: 'statin',
    question: 'Do you take a statin, and have your muscles ached all over since?',
    advice: ['Tell the doctor who prescribed it about the ache.', keep],
    avoid: ['heavy-calf-load', 'jumping'],
  },
  {
    ...clinic,
    id: 'steroid',
    question:
      'Do you take steroid tablets, or was steroid injected near the heel or calf in the last months?',
    advice: ['Steroids can weaken tendons. Ask your doctor before jumps and heavy heel raises.', keep],
    avoid: ['jumping', 'heavy-calf-load'],
  },
  {
    ...clinic,
    id: 'aromatase-inhibitor',
    question: 'Do you take an aromatase inhibitor (for example letrozole or anastrozole)?',
    advice: ['It can make joints and tendons ache. Tell the team that prescribed it.', keep],
    avoid: ['jumping', 'heavy-calf-load'],
  },
  {
    ...clinic,
    id: 'inflammation',
    question:
      'Do you have gout, psoriasis or inflammatory back pain, or are both heels stiff for over 30 minutes each morning?',
    advice: ['Tendons can be inflamed from inside. Ask a doctor about it at the next visit.'],
    avoid: ['jumping', 'heavy-calf-load'],
  },
  {
    ...clinic,
    id: 'metabolism',
    question:
      'Do you have diabetes, thyroid trouble, nerve damage in the feet, or low potassium, calcium or magnesium?',
    advice: [
      'These can bring cramps and tight calves of their own. Mention it at the next visit.',
      'With numb feet, train in shoes and look at your skin afterwards.',
    ],
    avoid: ['jumping'],
  },
  {
    ...clinic,
    id: 'loose-joints',
    question: 'Are your joints very bendy, or were you told you are hypermobile?',
    advice: ['Stay short of the end of each movement. Strength suits you better than stretching.'],
    avoid: [],
  },
  {
    ...clinic,
    id: 'cholesterol',
    question: 'Does very high cholesterol run in your family, or are there lumps on your Achilles tendons?',
    advice: ['Ask a doctor for a blood test. Lumps in a tendon deserve a look.'],
    avoid: ['jumping', 'heavy-calf-load'],
  },
  {
    ...clinic,
    id: 'pregnancy',
    question: 'Are you pregnant?',
    advice: ['Some positions and breathing drills are left out. Ask your midwife or doctor about running.'],
    avoid: ['lying-face-down', 'lying-on-back', 'belly-pressure', 'breath-hold', 'long-exhale', 'jumping'],
  },
  {
    ...clinic,
    id: 'blood-pressure',
    question: 'Do you have high blood pressure that is not under control?',
    advice: ['Long exhales and breath holds are left out. See your doctor about the pressure.'],
    avoid: ['breath-hold', 'long-exhale', 'head-down'],
  },
  {
    ...clinic,
    id: 'glaucoma',
    question: 'Do you have glaucoma?',
    advice: ['Drills with the head down and long, hard exhales are left out.'],
    avoid: ['breath-hold', 'long-exhale', 'head-down'],
  },
  {
    ...clinic,
    id: 'recent-surgery',
    question: 'Have you had surgery on the belly, eyes or chest in the last three months?',
    advice: ['Breathing drills and pressure on the belly are left out. Ask your surgeon when to start.'],
    avoid: ['breath-hold', 'long-exhale', 'belly-pressure', 'head-down', 'lying-face-down'],
  },
  {
    ...clinic,
    id: 'hernia',
    question: 'Do you have a hernia in the groin or belly?',
    advice: ['Breath holds and pressure on the belly are left out.'],
    avoid: ['breath-hold', 'long-exhale', 'belly-pressure'],
  },
  {
    ...clinic,
    id: 'pelvic-floor',
    question: 'Do you leak, or feel heaviness below, when you strain, jump or run?',
    advice: ['Jumps and hard exhales are left out. A pelvic health physio can help with this.'],
    avoid: ['breath-hold', 'long-exhale', 'jumping'],
  },
  {
    ...clinic,
    id: 'dizziness',
    question: 'Do you get dizzy or light-headed, or have you had vertigo lately?',
    advice: ['Balance and long exhales are left out. Stop any drill that makes you light-headed.'],
    avoid: ['breath-hold', 'long-exhale', 'head-down', 'balance'],
  },
  {
    ...clinic,
    id: 'reflux',
    question: 'Does food come back up when you bend forward?',
    advice: ['Folded positions are left out. Wait two hours after a meal with the others.'],
    avoid: ['folding-forward', 'head-down', 'belly-pressure'],
  },
];

/** Tier C, sore places: only the drills that load them are paused. */
const soreness: readonly SafetyItem[] = [
  {
    ...local,
    id: 'sore-calf-now',
    question: 'Does the calf or Achilles hurt right now by more than 3 out of 10?',
    advice: ['Drills that load the calf are left out until it is 3 or less.'],
    avoid: ['calf-load', 'heavy-calf-load', 'jumping'],
  },
  {
    ...local,
    id: 'sore-back',
    question: 'Does your back hurt sharply when you bend forward?',
    advice: ['Folded positions are left out.'],
    avoid: ['folding-forward'],
  },
  {
    ...local,
    id: 'sore-hip',
    question: 'Does the groin pinch when you bend the hip deeply?',
    advice: ['Deep hip bends are left out.'],
    avoid: ['deep-hip-bend'],
  },
  {
    ...local,
    id: 'sore-hamstring',
    question: 'Is there a fresh strain in the back of the thigh, or pain at the sit bone?',
    advice: ['Drills that dig the heels down are left out.'],
    avoid: ['hamstring-load'],
  },
  {
    ...local,
    id: 'sore-knee',
    question: 'Does a knee hurt when you bend it deeply, kneel, or take stairs?',
    advice: ['Deep knee bends and steps are left out.'],
    avoid: ['deep-knee-bend', 'kneecap-load'],
  },
  {
    ...local,
    id: 'sore-arch',
    question: 'Does the inner ankle or the arch hurt when you rise onto your toes?',
    advice: ['Drills that twist the arch under load are left out.'],
    avoid: ['arch-load'],
  },
  {
    ...local,
    id: 'sore-toe',
    question: 'Is a big toe stiff or painful, with gout, or freshly sprained?',
    advice: ['Drills that bend the big toe are left out.'],
    avoid: ['toe-bend'],
  },
];

export const safetyPrecautions: readonly SafetyItem[] = [...health, ...soreness];
