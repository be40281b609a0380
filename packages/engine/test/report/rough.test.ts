import { clipFor, type Filming, rearCamera, simulateRunner } from '@stridewhy/virtual-runner';
import { expect, test } from 'vitest';
import { noFacts } from '../../src/chain/index.ts';
import {
  analyse,
  answer,
  compareAnswers,
  measuredOf,
  printAnswer,
  renderReport,
  roughByRemedy,
  trendsOf,
} from '../../src/index.ts';

const filmed = (filming: Partial<Filming>) =>
  analyse(
    clipFor(simulateRunner({ pelvicDrop: 12 }), rearCamera, { noise: 0.7, levelHips: true, ...filming }),
  );
const bare = filmed({ duration: 12 });
const worn = filmed({ duration: 8, stickers: true });

test('what was measured too roughly to tell is said, with what tells it', () => {
  const seen = answer([bare], noFacts);
  const [rough] = roughByRemedy(seen);
  expect(rough?.names).toEqual(['Pelvis dropping to the free side', 'Thigh leaning in under the pelvis']);
  const text = printAnswer(seen, { color: false }).replaceAll('\n', ' ');
  expect(text).toContain(`Measured too roughly to tell: ${rough!.names.join(', ')}. ${rough!.remedy}`);
  expect(renderReport(seen, [])).toContain(`Measured too roughly to tell. ${rough!.remedy}`);
  expect(roughByRemedy(answer([worn], noFacts))).toEqual([]);
});

test('with stickers and without is not compared, and that is said', () => {
  const [without, by] = [answer([bare], noFacts), answer([worn], noFacts)];
  const compared = (before: typeof by, after: typeof by) => {
    const { measures, caveats } = compareAnswers(before, after);
    return { ids: measures.map(({ before }) => before.id), caveats };
  };
  expect(compared(by, by).ids).toContain('G2a');
  expect(compared(by, by).caveats).toEqual([]);
  for (const { ids, caveats } of [compared(by, without), compared(without, by)]) {
    expect(ids).toContain('stepWidth');
    expect(ids).not.toContain('G2a');
    expect(caveats).toEqual([
      'Stickers were worn only once. Not compared: Pelvis dropping to the free side, Thigh leaning in under the pelvis.',
    ]);
  }
  expect(trendsOf([by, without]).map(({ change }) => change.before.id)).not.toContain('G2a');
});

test('of two clips the more exact one counts, although the other has more strides', () => {
  for (const clips of [
    [bare, worn],
    [worn, bare],
  ]) {
    const seen = answer(clips, noFacts);
    const drops = measuredOf(seen).filter(({ id }) => id === 'G2a');
    expect(drops.map(({ verdict }) => verdict)).toEqual(['outside', 'outside']);
    expect(roughByRemedy(seen)).toEqual([]);
  }
});
