import { selfChecks } from './catalogue-checks.ts';
import { feet } from './catalogue-feet.ts';
import { gaitTable } from './catalogue-gait.ts';
import { glutes } from './catalogue-glutes.ts';
import { laboratory } from './catalogue-laboratory.ts';
import { rearView } from './catalogue-rear.ts';
import { stack } from './catalogue-stack.ts';
import { standing } from './catalogue-standing.ts';
import type { CatalogueEntry } from './catalogue-types.ts';
import type { MeasureId } from './types.ts';

/** Every measure with its definition, reference, error, grade and wording, in the order a report shows them. */
export const catalogue: Readonly<Record<MeasureId, CatalogueEntry>> = {
  ...gaitTable,
  ...standing,
  ...stack,
  ...rearView,
  ...feet,
  ...glutes,
  ...selfChecks,
  ...laboratory,
};
