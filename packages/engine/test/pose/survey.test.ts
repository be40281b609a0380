import { describe, expect, it } from 'vitest';
import { chooseRunner } from '../../src/pose/choose-runner.ts';
import { peopleAtOnce, surveyPeople } from '../../src/pose/survey.ts';
import { type Actor, eyeOn, film, square } from './fake-film.ts';

const runner: Actor = { region: () => square(200), gap: (f) => 60 * Math.sin(f / 3) };

async function chosenOf(actors: readonly Actor[]): Promise<number | undefined> {
  const source = film(600);
  const eyes = Array.from({ length: 4 }, () => eyeOn(source, actors));
  const chosen = await chooseRunner(source, eyes[0]!, await surveyPeople(source, eyes));
  return chosen?.sightings[0]?.region.x;
}

describe('who is the runner', () => {
  it('is nobody in an empty picture', async () => {
    expect(await chosenOf([])).toBeUndefined();
  });

  it('is not the larger one who stands', async () => {
    const coach: Actor = { region: () => square(450, 180, 260), gap: () => 20 };
    expect(await chosenOf([coach, runner])).toBe(200);
  });

  it('is not somebody small in the background, however they run', async () => {
    const far: Actor = { region: () => square(450, 100, 60), gap: (f) => 90 * Math.sin(f / 2) };
    expect(await chosenOf([far, runner])).toBe(200);
  });

  it('is not a passer-by who runs through', async () => {
    const passer: Actor = {
      region: (f) => (f > 200 && f < 300 ? square(f + 200, 180, 220) : null),
      gap: (f) => 80 * Math.sin(f / 3),
    };
    expect(await chosenOf([passer, runner])).toBe(200);
  });
});

describe('the survey', () => {
  it('counts people seen together for a good part of the clip', async () => {
    const source = film(600);
    const friend: Actor = { region: (f) => (f < 400 ? square(500) : null), gap: () => 0 };
    const survey = await surveyPeople(source, [eyeOn(source, [runner, friend])]);
    expect(peopleAtOnce(survey, 0.5)).toBe(2);
    expect(peopleAtOnce(survey, 0.9)).toBe(1);
  });

  it('looks at frames that decode alone where there are enough of them', async () => {
    const keyFrames = Array.from({ length: 20 }, (_, i) => 30 * i);
    const source = film(600, { keyFrames });
    const { looked } = await surveyPeople(source, [eyeOn(source, [runner])]);
    expect(looked.length).toBeGreaterThanOrEqual(8);
    expect(looked.filter((frame) => !keyFrames.includes(frame))).toEqual([]);
  });

  it('spreads its looks where there is but one key frame', async () => {
    const source = film(600);
    const { looked } = await surveyPeople(source, [eyeOn(source, [runner])]);
    expect(Math.max(...looked.map((frame, i) => frame - (looked[i - 1] ?? 0)))).toBeLessThanOrEqual(90);
  });
});
