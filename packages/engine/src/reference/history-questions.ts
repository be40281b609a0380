import type { SafetyId } from './safety-types.ts';

export type HistoryId =
  | 'side'
  | 'where'
  | 'when'
  | 'onset'
  | 'eases'
  | 'since'
  | 'tightness'
  | 'longest-recent'
  | 'longest-before'
  | 'weekly'
  | 'sessions'
  | 'new'
  | 'break'
  | 'shoes'
  | 'shoes-how'
  | 'stride-change'
  | 'strain'
  | 'strength'
  | 'work'
  | 'body'
  | 'age'
  | 'sex';

export interface HistoryOption {
  readonly id: string;
  readonly text: string;
}

interface Asked {
  readonly id: HistoryId;
  readonly question: string;
  /** Asked only when that question has one of these answers; `null`: always. */
  readonly when: { readonly question: HistoryId; readonly anyOf: readonly string[] } | null;
}

/** One question about the runner's calves and running. Every one can be skipped. */
export type HistoryQuestion =
  | (Asked & { readonly kind: 'one' | 'several'; readonly options: readonly HistoryOption[] })
  | (Asked & {
      readonly kind: 'number';
      /** SI where a length: km are kilometres in every unit system of the app's answers. */
      readonly unit: 'km' | 'min' | 'years' | 'times a week' | 'of 10';
      readonly low: number;
      readonly high: number;
    });

const option = (id: string, text: string): HistoryOption => ({ id, text });
const yesNo = [option('yes', 'Yes'), option('no', 'No')] as const;

/** What the idea of the chain leaves out, and what tells one kind of tightness from another; two minutes. */
export const historyQuestions: readonly HistoryQuestion[] = [
  {
    id: 'side',
    question: 'Which calf is tight?',
    when: null,
    kind: 'one',
    options: [option('left', 'Left'), option('right', 'Right'), option('both', 'Both')],
  },
  {
    id: 'where',
    question: 'Where do you feel it?',
    when: null,
    kind: 'several',
    options: [
      option('belly', 'In the thick of the calf'),
      option('lower', 'Lower, where muscle turns into tendon'),
      option('tendon', 'In the tendon above the heel'),
      option('deep', 'Deep inside'),
      option('unclear', 'Hard to say'),
    ],
  },
  {
    id: 'when',
    question: 'When do you feel it?',
    when: null,
    kind: 'several',
    options: [
      option('first-steps', 'First steps in the morning'),
      option('start', 'At the start of a run, then it eases'),
      option('during', 'It comes on during the run'),
      option('after', 'Later on the same day'),
      option('next-day', 'The next day'),
      option('rest', 'At rest or at night'),
      option('always', 'All the time'),
    ],
  },
  {
    id: 'onset',
    question: 'After how many minutes of running does it come?',
    when: { question: 'when', anyOf: ['during'] },
    kind: 'number',
    unit: 'min',
    low: 0,
    high: 600,
  },
  {
    id: 'eases',
    question: 'Does it make you stop, and ease within half an hour?',
    when: { question: 'when', anyOf: ['during'] },
    kind: 'one',
    options: yesNo,
  },
  {
    id: 'since',
    question: 'Since when?',
    when: null,
    kind: 'one',
    options: [
      option('days', 'Less than two weeks'),
      option('weeks', 'Two weeks to three months'),
      option('months', 'More than three months'),
    ],
  },
  {
    id: 'tightness',
    question: 'How tight are they at worst in a usual week, from 0 to 10?',
    when: null,
    kind: 'number',
    unit: 'of 10',
    low: 0,
    high: 10,
  },
  {
    id: 'longest-recent',
    question: 'How long was your longest run in the last two weeks?',
    when: null,
    kind: 'number',
    unit: 'km',
    low: 0,
    high: 300,
  },
  {
    id: 'longest-before',
    question: 'And your longest run in the 30 days before that one?',
    when: null,
    kind: 'number',
    unit: 'km',
    low: 0,
    high: 300,
  },
  {
    id: 'weekly',
    question: 'How far do you run in a usual week?',
    when: null,
    kind: 'number',
    unit: 'km',
    low: 0,
    high: 400,
  },
  {
    id: 'sessions',
    question: 'How often do you run?',
    when: null,
    kind: 'number',
    unit: 'times a week',
    low: 0,
    high: 21,
  },
  {
    id: 'new',
    question: 'Is any of this new in the last two months?',
    when: null,
    kind: 'several',
    options: [
      option('speed', 'Faster running'),
      option('hills', 'Hills'),
      option('track', 'Track'),
      option('sand', 'Sand or soft ground'),
      option('treadmill', 'Treadmill'),
      option('more-runs', 'More runs a week'),
      option('none', 'None of these'),
    ],
  },
  {
    id: 'break',
    question: 'Did you start again after two weeks or more without running, in the last two months?',
    when: null,
    kind: 'one',
    options: yesNo,
  },
  {
    id: 'shoes',
    question: 'Did you change shoes in the last two months?',
    when: null,
    kind: 'one',
    options: yesNo,
  },
  {
    id: 'shoes-how',
    question: 'What is different about them?',
    when: { question: 'shoes', anyOf: ['yes'] },
    kind: 'several',
    options: [
      option('lower-heel', 'Lower heel'),
      option('minimal', 'Thin, barefoot-like'),
      option('plate', 'Carbon plate'),
      option('higher-heel', 'Higher heel'),
      option('worn', 'The old ones are worn out'),
      option('other', 'Something else'),
    ],
  },
  {
    id: 'stride-change',
    question: 'Did you change how you run on purpose, in the last half year?',
    when: null,
    kind: 'several',
    options: [
      option('forefoot', 'Landing further forward on the foot'),
      option('more-steps', 'More, shorter steps'),
      option('longer-steps', 'Longer steps'),
      option('none', 'No'),
    ],
  },
  {
    id: 'strain',
    question: 'Have you ever torn or strained a calf?',
    when: null,
    kind: 'one',
    options: [option('no', 'No'), option('recent', 'Yes, within a year'), option('old', 'Yes, longer ago')],
  },
  {
    id: 'strength',
    question: 'Do you train your calves, with heel raises or weights?',
    when: null,
    kind: 'one',
    options: [
      option('none', 'No'),
      option('some', 'Now and then'),
      option('regular', 'Twice a week or more'),
    ],
  },
  {
    id: 'work',
    question: 'What fills your day?',
    when: null,
    kind: 'several',
    options: [
      option('standing', 'Standing for hours'),
      option('heels', 'Shoes with a heel'),
      option('sitting', 'Sitting'),
      option('none', 'None of these'),
    ],
  },
  {
    id: 'body',
    question: 'Any of these in the last weeks?',
    when: null,
    kind: 'several',
    options: [
      option('short-sleep', 'Little sleep'),
      option('ill', 'Ill'),
      option('cramps', 'Cramps, or too little to drink'),
      option('none', 'None of these'),
    ],
  },
  { id: 'age', question: 'How old are you?', when: null, kind: 'number', unit: 'years', low: 10, high: 100 },
  {
    id: 'sex',
    question: 'Which tables should your heel raises be compared with?',
    when: null,
    kind: 'one',
    options: [option('female', 'Women'), option('male', 'Men')],
  },
];

/** Answers that make a safety question worth asking again: all conditions of a row hold. */
export const historyHints: readonly {
  readonly item: SafetyId;
  readonly all: readonly { readonly question: HistoryId; readonly anyOf: readonly string[] }[];
}[] = [
  { item: 'exertional-compartment', all: [{ question: 'eases', anyOf: ['yes'] }] },
  {
    item: 'tendon',
    all: [
      { question: 'where', anyOf: ['tendon'] },
      { question: 'when', anyOf: ['first-steps'] },
      { question: 'since', anyOf: ['months'] },
    ],
  },
  {
    item: 'clot',
    all: [
      { question: 'when', anyOf: ['rest'] },
      { question: 'side', anyOf: ['left', 'right'] },
    ],
  },
  { item: 'blood-flow', all: [{ question: 'when', anyOf: ['rest'] }] },
];
