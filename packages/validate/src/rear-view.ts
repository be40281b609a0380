import { analyse, type ClipAnalysis, heightFractions, type MeasureId, type Side } from '@stridewhy/engine';
import { shortName } from './find-trials.ts';
import type { LabAnswer } from './lab-tables.ts';
import { limits } from './limits.ts';
import { scatterOf } from './measured-noise.ts';
import { type Cell, limited, plain, type Table } from './page.ts';
import { motionOf } from './phone-path.ts';
import { film } from './virtual-phone.ts';

/** Thigh and shank as shares of height, for a film whose scale is not what is tested. */
const legShare = heightFractions.thigh + heightFractions.shank;

/** What a phone behind the runner says against the markers, found minus true. */
export function rearTable(answers: readonly LabAnswer[]): Table {
  const { rear } = limits.phone;
  return {
    title: 'From behind, a phone against the markers',
    about: `The same trial filmed from behind at 60 pictures a second, 6 m away; at midstance, left / right. Pelvic drop and hip adduction within ${rear.angle}°, step width within ${rear.stepWidth} cm, with noise as above. Midstances of the film come from the hips’ lowest point, of the laboratory from the plates. The height given with the film is the one that the legs make of an adult: here the scale is not tested. The hips in these films are the markers’; a network’s hip marks do not tilt with the pelvis, so that in a film the drop is told by stickers on the waistband or not at all.`,
    head: [
      'trial',
      'noise',
      'pelvic drop, °',
      'error',
      'hip adduction, °',
      'error',
      'step width, cm',
      'error',
    ],
    rows: answers.flatMap((answer) => [false, true].flatMap((noise) => rearRow(answer, noise))),
  };
}

function rearRow({ name, analysis }: LabAnswer, noise: boolean): readonly (readonly Cell[])[] {
  const phone = filmedFromBehind(analysis, noise);
  if (phone === null) return [];
  const lead = [plain(shortName(name)), plain(noise ? 'yes' : 'no')];
  if (phone.refused) return [[...lead, plain(`refused: ${phone.quality[0]?.code}`)]];
  const { rear } = limits.phone;
  return [
    [
      ...lead,
      ...bothSides(analysis, phone, 'G2a', rear.angle),
      ...bothSides(analysis, phone, 'G2b', rear.angle),
      limited(measuredValue(analysis, 'stepWidth', null), null, 1),
      limited(difference(analysis, phone, 'stepWidth', null), rear.stepWidth, 1),
    ],
  ];
}

/** True values and errors of both legs; the larger error counts. */
function bothSides(
  lab: ClipAnalysis,
  phone: ClipAnalysis,
  id: MeasureId,
  limit: number,
): readonly [Cell, Cell] {
  const cells = (['left', 'right'] as const).map((side) => ({
    truth: limited(measuredValue(lab, id, side), null, 1),
    error: limited(difference(lab, phone, id, side), limit, 1),
  }));
  return [
    plain(cells.map(({ truth }) => truth.text).join(' / ')),
    { text: cells.map(({ error }) => error.text).join(' / '), bad: cells.some(({ error }) => error.bad) },
  ];
}

function filmedFromBehind({ recording, body, refused }: ClipAnalysis, noise: boolean): ClipAnalysis | null {
  const leg = body?.legLength.left;
  if (refused || recording === null || !leg || recording.surface !== 'treadmill') return null;
  const clip = film(motionOf(recording, 0, Number.POSITIVE_INFINITY), {
    side: 'rear',
    frameRate: 60,
    noise: noise ? scatterOf : 0,
  });
  const { mass } = recording.runner;
  return analyse({
    ...clip,
    view: 'rear',
    speed: recording.speed,
    surface: recording.surface,
    runner: { mass, height: leg / legShare },
  });
}

function measuredValue({ measures }: ClipAnalysis, id: MeasureId, side: Side | null): number | null {
  const found = measures.find((one) => one.id === id && one.side === side);
  return found?.kind === 'measured' ? found.value : null;
}

function difference(lab: ClipAnalysis, phone: ClipAnalysis, id: MeasureId, side: Side | null): number | null {
  const [truth, found] = [measuredValue(lab, id, side), measuredValue(phone, id, side)];
  return truth === null || found === null ? null : found - truth;
}
