/** What the virtual runner does. `stand` ignores everything about motion. */
export type VirtualGait = 'run' | 'walk' | 'stand';

export type Footstrike = 'rearfoot' | 'midfoot' | 'forefoot';

/** Everything that can be turned on the virtual runner. Angles in degrees, lengths in metres, as at any boundary. */
export interface RunnerKnobs {
  readonly gait: VirtualGait;
  /** Belt speed, m/s. */
  readonly speed: number;
  /** steps/min */
  readonly cadence: number;
  /** Contact time as a share of the stride, 0–1. */
  readonly dutyFactor: number;
  readonly footstrike: Footstrike;
  /** Mean forward lean of the trunk, deg. */
  readonly trunkLean: number;
  /** Ankle ahead of the centre of mass at initial contact, m. */
  readonly overstride: number;
  /** Late-stance knee extension earlier by this share of the gait cycle, %. */
  readonly earlyKneeExtension: number;
  /** Added to the peak of hip extension, deg. */
  readonly hipExtension: number;
  /** Added to the peak of stance dorsiflexion, deg. */
  readonly dorsiflexion: number;
  /** Knees apart at midstance beyond the line from hip to ankle, m; negative is knock-kneed. */
  readonly kneeGap: number;
  /** Peak drop of the swing side of the pelvis in stance, deg. */
  readonly pelvicDrop: number;
  /** Eversion excursion of the rearfoot from initial contact to its peak, deg. */
  readonly pronation: number;
  /** When eversion peaks, % of the gait cycle. */
  readonly pronationPeak: number;
  /** Whole body leaning forward from the ankles while it stands, beyond healthy standing, deg; nothing in motion. */
  readonly standingLean: number;
  /** m between the two feet's lines. */
  readonly stepWidth: number;
  /** Toes turned out from the running direction, both feet, deg. */
  readonly toeOut: number;
  /** Standing height, m. */
  readonly height: number;
  /** kg */
  readonly mass: number;
  readonly sex: 'female' | 'male';
}

/**
 * A healthy recreational runner at 3 m/s. Cadence and duty factor between those of 2.5 and 3.5 m/s (Fukuchi 2017), trunk
 * lean of Teng & Powers 2015, ankle 0.2 m ahead of the centre of mass at contact (BMC and Dorn recordings), frontal
 * plane of 46 healthy runners (BMC-RIC), step width Fukuchi 2017, toes turned out as in walking and running studies.
 */
export const healthyRunner: RunnerKnobs = {
  gait: 'run',
  speed: 3,
  cadence: 168,
  dutyFactor: 0.36,
  footstrike: 'rearfoot',
  trunkLean: 7,
  overstride: 0.185,
  earlyKneeExtension: 0,
  hipExtension: 0,
  dorsiflexion: 0,
  kneeGap: 0,
  pelvicDrop: 4,
  pronation: 11,
  pronationPeak: 13,
  standingLean: 0,
  stepWidth: 0.09,
  toeOut: 5,
  height: 1.75,
  mass: 70,
  sex: 'male',
};

/** A healthy walker at a comfortable speed: for showing that walking is not taken for running. */
export const healthyWalker: RunnerKnobs = {
  ...healthyRunner,
  gait: 'walk',
  speed: 1.25,
  cadence: 114,
  dutyFactor: 0.61,
  trunkLean: 2,
  overstride: 0.27,
};

const limits: Readonly<Partial<Record<keyof RunnerKnobs, readonly [number, number]>>> = {
  speed: [0.8, 7],
  cadence: [80, 240],
  dutyFactor: [0.2, 0.7],
  trunkLean: [-15, 30],
  overstride: [-0.1, 0.5],
  earlyKneeExtension: [-8, 12],
  hipExtension: [-20, 15],
  dorsiflexion: [-12, 8],
  kneeGap: [-0.08, 0.08],
  pelvicDrop: [-5, 15],
  pronation: [0, 25],
  pronationPeak: [6, 30],
  standingLean: [-5, 7],
  stepWidth: [-0.05, 0.3],
  toeOut: [-20, 40],
  height: [1.3, 2.2],
  mass: [30, 150],
};

/**
 * Fills missing knobs with the healthy runner's (or walker's) and checks them.
 * @throws RangeError naming the knob, what it was and what it may be
 */
export function completeKnobs(knobs: Partial<RunnerKnobs>): RunnerKnobs {
  const full = { ...(knobs.gait === 'walk' ? healthyWalker : healthyRunner), ...knobs };
  for (const [name, [low, high]] of Object.entries(limits)) {
    const value = full[name as keyof RunnerKnobs];
    if (typeof value === 'number' && value >= low && value <= high) continue;
    throw new RangeError(`${name} is ${value}: choose a number from ${low} to ${high}.`);
  }
  if (full.gait === 'run' && full.dutyFactor >= 0.5) {
    throw new RangeError(`dutyFactor is ${full.dutyFactor}: a run has flight, choose less than 0.5.`);
  }
  return full;
}
