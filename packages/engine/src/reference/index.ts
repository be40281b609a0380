export { catalogue, minimumStrides } from './catalogue.ts';
export { strikePatternLimits } from './catalogue-feet.ts';
export type {
  Basis,
  CatalogueEntry,
  ErrorModel,
  Needs,
  Norm,
  NormAtSpeed,
  Quantity,
} from './catalogue-types.ts';
export { type Claim, claims, type Sign } from './claims.ts';
export { deLeva, deLevaSource, type SegmentInertia, type SegmentName, type SegmentTable } from './de-leva.ts';
export {
  type HealthyCurve,
  type HealthyValue,
  healthyAttribution,
  healthyCurves,
  healthyRunners,
  healthySpeed,
  healthyValues,
} from './norms.ts';
export type * from './types.ts';
