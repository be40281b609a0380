import {
  captures,
  catalogue,
  factsFormat,
  historyQuestions,
  photoPoints,
  type SelfCheckId,
  safetyItems,
  selfCheckLimits,
} from '@stridewhy/engine';

/** Points of pictures that are tapped for each part of a facts file. */
const sidePhoto = Object.entries(photoPoints.side).map(([name, { find }]) => `  ${name}: ${find}`);
const frontPhoto = Object.entries(photoPoints.front).map(([name, { find }]) => `  ${name}: ${find}`);

/** A facts file with every question and no answer, and how each part is captured, for `stridewhy questions`. */
export function emptyFacts(): string {
  const file = {
    format: factsFormat,
    runner: { height: null, mass: null },
    safety: Object.fromEntries(safetyItems.map(({ id }) => [id, null])),
    history: Object.fromEntries(historyQuestions.map(({ id }) => [id, null])),
    checks: [],
    standing: [],
    ribs: null,
    breath: null,
    tilts: null,
  };
  const parts = [safetyNotes(), historyNotes(), checkNotes(), photoNotes()];
  return `${JSON.stringify({ ...file, notes: parts.flatMap((part) => [...part, '']).slice(0, -1) }, null, 2)}\n`;
}

function safetyNotes(): readonly string[] {
  return [
    'safety: yes, no or unsure.',
    ...safetyItems.flatMap(({ id, question, followUps }) => [
      `  ${id}: ${question}`,
      ...followUps.map((one) => `    ${one.id} (if yes or unsure): ${one.question}`),
    ]),
  ];
}

function historyNotes(): readonly string[] {
  return [
    'history: what you know; leave out the rest.',
    ...historyQuestions.map((one) => {
      const answers =
        one.kind === 'number'
          ? `number from ${one.low} to ${one.high} (${one.unit})`
          : one.options.map(({ id, text }) => `${id}: ${text}`).join(' | ');
      return `  ${one.id}: ${one.question} ${answers}${one.kind === 'several' ? ' (list)' : ''}`;
    }),
  ];
}

function checkNotes(): readonly string[] {
  const ids = Object.keys(selfCheckLimits) as SelfCheckId[];
  return [
    'checks: {"id": "F7", "side": "left", "values": [9.5, 10, 9.5]}, each try a value.',
    ...ids.map((id) => {
      const { name, unit, capture } = catalogue[id];
      const { low, high } = selfCheckLimits[id];
      const side = captures[capture].eachSide ? 'left or right' : 'no side';
      return `  ${id}: ${name}, ${unit}, ${low} to ${high}, ${side}. ${captures[capture].steps.join(' ')}`;
    }),
  ];
}

function photoNotes(): readonly string[] {
  const how = (id: 'standing' | 'breath-photos' | 'pelvic-tilts') => `  ${captures[id].steps.join(' ')}`;
  return [
    'standing: photos from the side, best three. One photo is {"size": [width, height], "points": {"ankle": [right, down], …},',
    '"plumb": [[x, y], [x, y]], "tilt": {"roll": …, "pitch": …, "focalLength": …}, "knownLength": {"from": [x, y], "to": [x, y], "length": m}}.',
    '  Pixels from the top left corner; radians. "size" and "points" are needed; plumb (something upright), tilt and knownLength may be left out.',
    how('standing'),
    '  Points from the side:',
    ...sidePhoto,
    '',
    'ribs: {"inhaled": {…}, "exhaled": {…}}, front photos lying down, each with three points [right, down]:',
    how('breath-photos'),
    ...frontPhoto,
    '',
    'breath: {"inhaled": photo, "exhaled": photo}, standing photos from the side.',
    '',
    'tilts: {"untucked": [photos], "tucked": [photos]}, photos from the side at both ends of slow pelvic tilts.',
    how('pelvic-tilts'),
    '',
    `A ten-second film of standing goes on the command line: --static FILE. ${captures.standing.tells}`,
  ];
}
