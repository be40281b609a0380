import type { QualityCode, QualityNote, Severity } from './types.ts';

interface NoteText {
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
}

/** What the runner is told about a clip: the reason, and what to do about it. */
export const qualityNotes: Readonly<Record<QualityCode, NoteText>> = {
  'no-person': {
    severity: 'refusal',
    message: 'No person was found in the clip.',
    remedy: 'Film one runner from the side, whole body in the picture, in good light.',
  },
  'several-runners': {
    severity: 'warning',
    message: 'More than one person is in the clip. The answer is for the one seen best.',
    remedy: 'Check that the skeleton follows the right runner, or film one runner alone.',
  },
  'person-cut-off': {
    severity: 'refusal',
    message: 'The legs or feet are out of the picture for much of the clip.',
    remedy: 'Step back or turn the phone so that the whole body stays in the picture, feet included.',
  },
  'camera-moving': {
    severity: 'warning',
    message: 'The camera moves. Speeds and distances on the ground are less sure.',
    remedy: 'Rest the phone on a tripod, a bench or a wall.',
  },
  'camera-cut': {
    severity: 'refusal',
    message: 'The clip jumps from one scene to another.',
    remedy: 'Use one uncut piece of at least ten seconds.',
  },
  'not-side-on': {
    severity: 'refusal',
    message: 'The camera does not look at the runner from the side.',
    remedy: 'Place the camera square to the running direction, at hip height, at least four metres away.',
  },
  'view-mismatch': {
    severity: 'warning',
    message: 'The clip shows the runner’s other side than was said. The answer is for the side that is seen.',
    remedy: 'Check the side. If the video is mirrored, left and right are exchanged in this answer.',
  },
  'too-few-strides': {
    severity: 'warning',
    message: 'Fewer than seven strides of the near leg were usable, so the averages are less sure.',
    remedy: 'Film at least ten seconds of steady running.',
  },
  'frame-rate-low': {
    severity: 'warning',
    message:
      'The camera took fewer than 50 pictures a second. Angles and cadence hold; contact times do not.',
    remedy: 'Film at 60 pictures a second or more; slow motion is best.',
  },
  walking: {
    severity: 'refusal',
    message: 'This is walking: there is no flight between steps.',
    remedy: 'Film yourself running. Every number here is for running only.',
  },
  'not-running': {
    severity: 'refusal',
    message: 'No steady running was found in the clip.',
    remedy: 'Film at least ten seconds of steady running from the side.',
  },
  'slow-motion-declared': {
    severity: 'info',
    message: 'Slow motion: times were brought back to true time with the camera’s capture rate.',
    remedy: 'Nothing to do. Slow motion gives the best timing a phone can.',
  },
  'slow-motion-undeclared': {
    severity: 'warning',
    message: 'The clip looks like slow motion, but its capture rate is not known. Angles hold; times do not.',
    remedy: 'Say at how many pictures a second it was filmed, for example 120 or 240.',
  },
  'time-base-implausible': {
    severity: 'warning',
    message: 'In flight the body does not fall as gravity would make it. Angles hold; times do not.',
    remedy: 'Check the capture rate and the height that were given.',
  },
  portrait: {
    severity: 'info',
    message: 'The video is upright.',
    remedy: 'Filming across gives the runner more room to stay in the picture.',
  },
  mirrored: {
    severity: 'info',
    message: 'The video seems to be mirrored; left and right were exchanged back.',
    remedy: 'Switch mirroring off in the camera’s settings.',
  },
  'height-unknown': {
    severity: 'info',
    message: 'Your height is not known, so lengths are scaled to an average adult.',
    remedy: 'Give your height to get lengths in centimetres you can rely on.',
  },
  'speed-unknown': {
    severity: 'info',
    message: 'The running speed is not known, so stride length is left out.',
    remedy: 'Give the treadmill’s speed or your pace.',
  },
  'landmarks-missing': {
    severity: 'warning',
    message: 'Part of the body was hidden or not tracked. What depends on it is left out.',
    remedy: 'Wear tight clothing that stands out from the background, in good light.',
  },
  'swaps-repaired': {
    severity: 'info',
    message: 'Left and right leg were mixed up in a few pictures; this was put right.',
    remedy: 'Clothes or shoes that differ from the background help.',
  },
  'gaps-filled': {
    severity: 'info',
    message: 'Short gaps in the tracking were filled.',
    remedy: 'Nothing to do.',
  },
  'low-resolution': {
    severity: 'warning',
    message: 'The runner is small in the picture, so angles are less sure.',
    remedy: 'Move closer or fill more of the picture, keeping the feet in it.',
  },
  'invariants-broken': {
    severity: 'warning',
    message: 'Contact, flight and cadence do not fit together, so contact times are left out.',
    remedy: 'Film again from the side, near foot clearly visible, at 60 pictures a second or more.',
  },
};

/** The note for a code, with another severity where the case is worse or milder than usual. */
export function qualityNote(code: QualityCode, severity?: Severity): QualityNote {
  const text = qualityNotes[code];
  return { code, ...text, severity: severity ?? text.severity };
}
