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
  'camera-shaken': {
    severity: 'info',
    message: 'The camera trembled; its movement was taken out of the runner’s.',
    remedy: 'Rest the phone on a tripod, a bench or a wall.',
  },
  'picture-sideways': {
    severity: 'refusal',
    message: 'The picture is not upright: the runner lies on the side or stands upside down in it.',
    remedy: 'Turn the clip upright in the phone’s photo app and give it again.',
  },
  'horizon-unknown': {
    severity: 'info',
    message:
      'The picture does not tell where level is. A phone held askew by some degrees moves the trunk’s lean by as many.',
    remedy: 'Hold the phone straight: a door frame or a wall’s edge upright along the picture’s border.',
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
  'not-from-behind': {
    severity: 'refusal',
    message: 'The camera does not look at the runner from behind.',
    remedy: 'Choose the side that it sees, or place it behind the runner at hip height, in the middle.',
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
    message: 'The video seems to be mirrored. Left and right are told as the runner has them.',
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
  'lab-axes': {
    severity: 'info',
    message: 'Axes and units of the laboratory were found from the body.',
    remedy: 'Check them against the laboratory’s set-up.',
  },
  'lab-labels-repaired': {
    severity: 'warning',
    message: 'Marker names that do not fit the body were put right.',
    remedy: 'Check the labelling of these markers in the recording.',
  },
  'lab-labels-wrong': {
    severity: 'refusal',
    message: 'Marker names do not fit the body.',
    remedy: 'Correct the labelling of these markers, or give this runner’s own standing trial.',
  },
  'lab-markers-missing': {
    severity: 'refusal',
    message: 'Markers that the legs need are missing or have names that are not known.',
    remedy:
      'Pelvis, shank, heel and forefoot markers are needed, and knee and ankle markers in the run or the standing trial.',
  },
  'lab-standing-missing': {
    severity: 'warning',
    message: 'There is no standing trial, so joint centres are less sure.',
    remedy: 'Add the standing trial with the medial and lateral knee and ankle markers.',
  },
  'lab-not-running': {
    severity: 'refusal',
    message: 'No steady running was found in the recording.',
    remedy:
      'Give a trial with some strides of running, or one with force plates. A standing trial goes beside a run.',
  },
  'lab-plates': {
    severity: 'info',
    message: 'What the force plates read while nothing was on them was taken out.',
    remedy: 'Large offsets or drift: set the plates to zero before the next recording.',
  },
  'lab-contacts': {
    severity: 'info',
    message: 'Contacts were measured by force plates.',
    remedy: 'State the threshold when comparing with other laboratories.',
  },
  'lab-force-missing': {
    severity: 'info',
    message: 'There is no ground force to use, so contacts come from the motion and load is an estimate.',
    remedy: 'Add the force plates’ channels or the force file of the same trial.',
  },
  'lab-force-mismatch': {
    severity: 'warning',
    message: 'Force that no foot of the runner stands on was left out.',
    remedy: 'Check the plates’ place, axes and synchronisation with the markers.',
  },
  'lab-force-scale': {
    severity: 'warning',
    message: 'The mean vertical force does not match the body weight.',
    remedy: 'Check the body mass and the plates’ calibration.',
  },
  'lab-mass-from-force': {
    severity: 'info',
    message: 'The body mass was not given and is taken from the mean vertical force.',
    remedy: 'Give the body mass.',
  },
  'lab-speed-mismatch': {
    severity: 'warning',
    message: 'The speed that was given is not the speed of the foot on the ground.',
    remedy: 'Check the speed, or leave it out: the measured one is used where none is given.',
  },
};

/** The note for a code with what was found in this recording behind its message. */
export function detailedNote(code: QualityCode, detail: string, severity?: Severity): QualityNote {
  const note = qualityNote(code, severity);
  return { ...note, message: `${note.message} ${detail}` };
}

/** The note for a code, with another severity where the case is worse or milder than usual. */
export function qualityNote(code: QualityCode, severity?: Severity): QualityNote {
  const text = qualityNotes[code];
  return { code, ...text, severity: severity ?? text.severity };
}
