import type { MeasureId } from '../../reference/index.ts';
import type { Measure } from '../types.ts';

/** A way of standing "right" that only moves the trouble elsewhere. */
export type CompensationId = 'dropped-chest' | 'tucked-bottom' | 'gripped-toes';

/** Whether it was seen, beyond the error of what it rests on. */
export interface Compensation {
  readonly id: CompensationId;
  readonly seen: 'yes' | 'no' | 'unclear' | 'not-checked';
  readonly evidence: readonly MeasureId[];
}

interface Rule {
  readonly id: CompensationId;
  readonly signs: readonly { readonly measure: MeasureId; readonly direction: 'above' | 'below' }[];
}

const rules: readonly Rule[] = [
  {
    id: 'dropped-chest',
    signs: [
      { measure: 'S9', direction: 'above' },
      { measure: 'S9b', direction: 'above' },
    ],
  },
  {
    id: 'tucked-bottom',
    signs: [
      { measure: 'S7', direction: 'below' },
      { measure: 'S8b', direction: 'above' },
    ],
  },
  { id: 'gripped-toes', signs: [{ measure: 'S3', direction: 'below' }] },
];

/** The three compensations, each judged by the measures it shows in. */
export function compensations(measures: readonly Measure[]): readonly Compensation[] {
  return rules.map(({ id, signs }) => {
    const states = signs.flatMap(({ measure: wanted, direction }) =>
      measures.flatMap((measure) => {
        if (measure.kind === 'refused' || measure.id !== wanted || measure.reference === null) return [];
        const { value, error, reference } = measure;
        const beyond = direction === 'above' ? value - reference.high : reference.low - value;
        const state = beyond > error ? 'yes' : beyond > -error ? 'unclear' : 'no';
        return [{ state, measure: wanted }] as const;
      }),
    );
    const has = (state: 'yes' | 'unclear'): boolean => states.some((one) => one.state === state);
    const seen = has('yes') ? 'yes' : has('unclear') ? 'unclear' : states.length > 0 ? 'no' : 'not-checked';
    return { id, seen, evidence: [...new Set(states.map(({ measure }) => measure))] };
  });
}
