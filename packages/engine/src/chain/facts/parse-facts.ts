import { StridewhyError } from '../../errors.ts';
import {
  captures,
  catalogue,
  historyQuestions,
  humanHeight,
  humanMass,
  safetyItems,
} from '../../reference/index.ts';
import { type SelfCheck, type SelfCheckId, selfCheckLimits } from '../checks/self-checks.ts';
import type { HistoryAnswers } from '../history/answers.ts';
import type { SafetyAnswers } from '../safety/types.ts';
import { breathPair, photos, ribAngle, standingPhoto } from './parse-photo.ts';
import { fieldsOf, listOf, needed, numberIn, oneOf, type Place, refuse } from './read-json.ts';
import { type Facts, noFacts } from './types.ts';

export const factsFormat = 'stridewhy-facts/1';

/** What a facts file may hold at most. */
const limits = { characters: 1e6, checks: 100, tries: 20 } as const;

/** `notes` is for people and never read. */
const keys = [
  'format',
  'notes',
  'runner',
  'safety',
  'history',
  'checks',
  'standing',
  'ribs',
  'breath',
  'tilts',
] as const;

/**
 * Reads a facts file: JSON, `"format": "stridewhy-facts/1"`. Every part may be missing or null.
 * @throws StridewhyError `bad-facts` naming the place, what was expected there and what was found.
 */
export function parseFacts(text: string): Facts {
  if (text.length > limits.characters) {
    refuse('the file', `at most ${limits.characters} characters`, text.length);
  }
  const root = fieldsOf({ value: parsed(text), path: '' }, keys);
  oneOf(needed(root.format, 'format'), [factsFormat]);
  const runner = root.runner && fieldsOf(root.runner, ['height', 'mass']);
  const tilts = root.tilts && fieldsOf(root.tilts, ['untucked', 'tucked']);
  return {
    ...noFacts,
    height: runner?.height ? numberIn(runner.height, humanHeight.low, humanHeight.high) : null,
    mass: runner?.mass ? numberIn(runner.mass, humanMass.low, humanMass.high) : null,
    safety: root.safety ? safetyAnswers(root.safety) : null,
    history: root.history ? historyAnswers(root.history) : {},
    checks: root.checks ? listOf(root.checks, 0, limits.checks).map(selfCheck) : [],
    standing: root.standing ? photos(root.standing) : [],
    ribs: root.ribs ? breathPair(root.ribs, ribAngle) : null,
    breath: root.breath ? breathPair(root.breath, standingPhoto) : null,
    tilts: tilts
      ? {
          untucked: photos(needed(tilts.untucked, 'tilts.untucked')),
          tucked: photos(needed(tilts.tucked, 'tilts.tucked')),
        }
      : null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new StridewhyError(
      'bad-facts',
      'Facts: the file is not JSON.',
      'Export it again, or check it with a JSON editor.',
      { cause: error },
    );
  }
}

function safetyAnswers(place: Place): SafetyAnswers {
  const ids = safetyItems.flatMap(({ id, followUps }) => [id as string, ...followUps.map((one) => one.id)]);
  const answers = ['yes', 'no', 'unsure'] as const;
  return answered(fieldsOf(place, ids), (answer) => oneOf(answer, answers));
}

function historyAnswers(place: Place): HistoryAnswers {
  const fields = fieldsOf(
    place,
    historyQuestions.map(({ id }) => id),
  );
  return answered(fields, (answer, id) => {
    const question = historyQuestions.find((one) => one.id === id);
    if (question === undefined || question.kind === 'number') {
      return numberIn(answer, question?.low ?? 0, question?.high ?? 0);
    }
    const options = question.options.map((option) => option.id);
    if (typeof answer.value === 'string') return [oneOf(answer, options)];
    const most = question.kind === 'one' ? 1 : options.length;
    return [...new Set(listOf(answer, 0, most).map((item) => oneOf(item, options)))];
  });
}

function answered<T>(
  fields: Readonly<Record<string, Place | undefined>>,
  read: (place: Place, id: string) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, place]) =>
      place === undefined ? [] : [[id, read(place, id)] as const],
    ),
  );
}

function selfCheck(place: Place): SelfCheck {
  const fields = fieldsOf(place, ['id', 'side', 'values']);
  const id = oneOf(needed(fields.id, `${place.path}.id`), Object.keys(selfCheckLimits) as SelfCheckId[]);
  const { low, high } = selfCheckLimits[id];
  const side = fields.side ? oneOf(fields.side, ['left', 'right']) : null;
  const { eachSide } = captures[catalogue[id].capture];
  if (eachSide !== (side !== null)) {
    refuse(`${place.path}.side`, eachSide ? 'left or right' : 'left out', side ?? undefined);
  }
  const values = listOf(needed(fields.values, `${place.path}.values`), 1, limits.tries);
  return { id, side, values: values.map((value) => numberIn(value, low, high)) };
}
