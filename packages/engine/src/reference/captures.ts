/** A way to capture something, with a picture of how in the app. */
export type CaptureId =
  | 'side-video'
  | 'rear-video'
  | 'standing'
  | 'breath-photos'
  | 'rib-tape'
  | 'pelvic-tilts'
  | 'toe-lift'
  | 'knee-to-wall'
  | 'big-toe'
  | 'short-foot'
  | 'arch-drop'
  | 'hip-rotation'
  | 'bridge'
  | 'heel-raises'
  | 'history'
  | 'laboratory';

/** How one thing is captured. */
export interface Capture {
  readonly id: CaptureId;
  readonly name: string;
  /** What it can tell, one plain sentence. */
  readonly tells: string;
  /** What to do, in order, in short sentences. */
  readonly steps: readonly string[];
  /** Minutes for both sides with repeats. */
  readonly minutes: number;
  /** How often each side is done; the middle value counts. */
  readonly repeats: number;
  readonly eachSide: boolean;
}

/** Every capture flow, in the order it is offered: what tells most for least effort first. */
export const captures: Readonly<Record<CaptureId, Capture>> = {
  history: {
    id: 'history',
    name: 'Questions about your running',
    tells: 'Training, shoes and old injuries: well-supported reasons that no film shows.',
    steps: ['Answer what you know.', 'Skip what you do not.'],
    minutes: 2,
    repeats: 1,
    eachSide: false,
  },
  'side-video': {
    id: 'side-video',
    name: 'Video from the side',
    tells: 'How your stride loads the calf, and how hip and knee share the push.',
    steps: [
      'Phone still, at hip height, 4 m away, square to your path.',
      'Whole body in the picture, feet included.',
      'Run for fifteen seconds at your usual pace. Slow motion helps.',
      'Film the other side, too: only the near leg is measured.',
    ],
    minutes: 5,
    repeats: 1,
    eachSide: true,
  },
  'rear-video': {
    id: 'rear-video',
    name: 'Video from behind',
    tells: 'With stickers on: whether the foot rolls in and back out, and whether the pelvis stays level.',
    steps: [
      'Phone still, at hip height, straight behind you, 3 to 4 m away.',
      'A treadmill, or run straight away from the phone.',
      'For the heel: two round stickers, 2 cm wide, on the back of each shoe, one 4 cm above the other.',
      'Two more in line above them, up the middle of the back of the leg: a hand’s width apart, above the sock.',
      'For the pelvis: shirt tucked in, and two stickers on the back of the waistband. Put them level, 16 cm apart.',
      'All of one bright colour that neither clothes, shoe nor skin has. Price labels do.',
      'Without stickers the heel is only guessed from the edge of the shoe. How the pelvis drops cannot be told.',
      'Run for fifteen seconds. Slow motion helps.',
    ],
    minutes: 5,
    repeats: 1,
    eachSide: false,
  },
  standing: {
    id: 'standing',
    name: 'Standing photo from the side',
    tells: 'Where your weight stands over the foot, and how ribs, pelvis and knees line up.',
    steps: [
      'Barefoot, eyes ahead, arms hanging, as you stand when nobody looks.',
      'Phone upright at hip height, 3 m away, square to your side.',
      'Put a finger on the bony point at the front and the back of the pelvis, or mark them.',
      'Take it three times, with a few steps in between.',
    ],
    minutes: 4,
    repeats: 3,
    eachSide: false,
  },
  'breath-photos': {
    id: 'breath-photos',
    name: 'Two photos: breathed in, breathed out',
    tells: 'Whether the ribs come down when you breathe out, without the chest caving in.',
    steps: [
      'Lie on your back, knees bent, phone above the belly: one photo breathed in, one fully breathed out.',
      'Stand side-on: one photo breathed in, one fully breathed out.',
      'Only the change between the two counts.',
    ],
    minutes: 4,
    repeats: 1,
    eachSide: false,
  },
  'rib-tape': {
    id: 'rib-tape',
    name: 'Rib movement by tape',
    tells: 'How far the lower ribs move between a full breath out and a full breath in.',
    steps: [
      'Tape around the chest at the lower end of the breastbone.',
      'Breathe out all the way and read, then in all the way and read.',
      'The difference is the number. Do it three times.',
    ],
    minutes: 2,
    repeats: 3,
    eachSide: false,
  },
  'pelvic-tilts': {
    id: 'pelvic-tilts',
    name: 'Slow pelvic tilts',
    tells: 'How far you can tip the pelvis, and whether you can do it without swaying forward.',
    steps: [
      'Stand side-on to the phone with stickers on the front and back points of the pelvis.',
      'Tip the pelvis as far forward as it goes, then as far back. Five times, slowly.',
      'Take a photo at each end.',
    ],
    minutes: 3,
    repeats: 1,
    eachSide: false,
  },
  'toe-lift': {
    id: 'toe-lift',
    name: 'Toe lift',
    tells: 'Whether you can stand relaxed without gripping the ground with your toes.',
    steps: ['Stand relaxed, barefoot.', 'Lift all toes for ten seconds without swaying back.'],
    minutes: 1,
    repeats: 1,
    eachSide: false,
  },
  'knee-to-wall': {
    id: 'knee-to-wall',
    name: 'Knee to wall',
    tells: 'How far the ankle bends with your weight on it.',
    steps: [
      'Barefoot, big toe towards a wall, heel flat on the floor.',
      'Bend the knee until it touches the wall. Move the foot back until it only just touches.',
      'Measure from big toe to wall. Or lay the phone along the shin: it reads the angle by itself.',
      'Three times each leg.',
    ],
    minutes: 3,
    repeats: 3,
    eachSide: true,
  },
  'big-toe': {
    id: 'big-toe',
    name: 'Big toe bend',
    tells: 'How far the big toe bends up while you stand on the foot.',
    steps: [
      'Stand with your weight on both feet.',
      'Lift the big toe with a hand as far as it goes without force.',
      'Lay the phone along the toe: it reads the angle.',
    ],
    minutes: 2,
    repeats: 1,
    eachSide: true,
  },
  'short-foot': {
    id: 'short-foot',
    name: 'Short foot',
    tells: 'Whether the small muscles of the foot can hold the arch.',
    steps: [
      'Stand barefoot on one foot, a hand on the wall.',
      'Draw the ball of the foot towards the heel without curling the toes.',
      'Count how many seconds you can hold it, up to thirty.',
    ],
    minutes: 2,
    repeats: 1,
    eachSide: true,
  },
  'arch-drop': {
    id: 'arch-drop',
    name: 'Arch drop',
    tells: 'How far the arch sinks from sitting to standing.',
    steps: [
      'Mark the bony bump on the inside of the foot, in front of the ankle.',
      'Measure its height from the floor sitting, then standing on both feet.',
      'The difference is the number.',
    ],
    minutes: 2,
    repeats: 1,
    eachSide: true,
  },
  'hip-rotation': {
    id: 'hip-rotation',
    name: 'Seated hip rotation',
    tells: 'How far the thigh turns inwards in the hip.',
    steps: [
      'Sit on a table, thighs level, knees bent, hands on the edge.',
      'Let the foot swing outwards without lifting the hip.',
      'Lay the phone along the shin: it reads the angle.',
    ],
    minutes: 2,
    repeats: 1,
    eachSide: true,
  },
  bridge: {
    id: 'bridge',
    name: 'One-leg bridge',
    tells: 'How much the back of the hip can do.',
    steps: [
      'On your back, one heel on a box 60 cm high, knee a little bent, arms crossed.',
      'Lift the hips until trunk and thigh are in line, touch down, and again.',
      'Count until you cannot reach the top.',
    ],
    minutes: 4,
    repeats: 1,
    eachSide: true,
  },
  'heel-raises': {
    id: 'heel-raises',
    name: 'One-leg heel raises',
    tells: 'How much the calf can do: the best-supported check of all.',
    steps: [
      'One leg, knee straight, fingertips on the wall. Count yourself, or film it side-on with your whole body in the picture.',
      'Up on one beat, down on the next: 60 beats a minute.',
      'As high as you can. It ends when you lose half the height, or the beat twice.',
      'Rest, then the other leg.',
    ],
    minutes: 6,
    repeats: 1,
    eachSide: true,
  },
  laboratory: {
    id: 'laboratory',
    name: 'Laboratory recording',
    tells:
      'What a phone cannot see: where the toes point, the force on the ground, and the work of each joint.',
    steps: ['Open a C3D or TRC file with force plates next to your clips.'],
    minutes: 0,
    repeats: 1,
    eachSide: false,
  },
};
