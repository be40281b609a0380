import type { LoadFactor, MissingFact } from '../load/index.ts';

/** Names of the factors that a difference in load is split over. */
export const factorNames: Readonly<Record<LoadFactor, string>> = {
  cadence: 'Step rate',
  contactTime: 'Time on the ground for that step rate',
  strike: 'Where the foot lands',
  overstride: 'How far ahead it lands',
  dorsiflexion: 'Bend of the ankle',
  mass: 'Body mass',
  slope: 'Slope',
  rest: 'Not explained: build of foot and leg',
};

/** What would be known with one more number. */
export const missingWords: Readonly<Record<MissingFact, string>> = {
  height: 'Give your height: the moment at the ankle gets a narrower band.',
  mass: 'Give your body mass: forces can be told in newtons, and what your mass adds.',
  speed: 'Give your speed: the load of a kilometre can be told.',
};

/** Findings that physics cannot turn into load. */
export const associated =
  'Posture of the trunk (the stack), pronation and the timing of hip and knee are associated with calf trouble at most. Their effect on calf load is unknown, so they get no part here.';

/** Load and damage part ways, which has to be said wherever both stand. */
export const loadAndDamage =
  'Load adds up what the tendon carries; wear counts hard steps far more (peak to the ninth power), so its band is wide. With speed, load per kilometre falls while wear rises.';
