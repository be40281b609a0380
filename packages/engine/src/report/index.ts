export { type Comparison, compareAnswers, type LoadChange } from './compare/compare-answers.ts';
export { detectableChange, type MeasureChange, measureChange } from './compare/measure-change.ts';
export { type Trend, trendsOf } from './compare/trends.ts';
export { curvesCsv } from './csv.ts';
export { type CurveChart, chartArea, chartCss, curveChart } from './curve-chart.ts';
export { curveCharts, type NamedChart } from './html/curves.ts';
export { loadCharts } from './html/load.ts';
export { renderReport } from './html/report.ts';
export { type DrawnAngle, type KeyMoment, keyMoments } from './key-moments.ts';
export { loadChartArea } from './load-chart.ts';
export { attributionOf, type LegCard, loadedLegs, missingFacts } from './load-of-leg.ts';
export { type Distance, type LoadRow, loadRows } from './load-rows.ts';
export {
  changeText,
  effectText,
  howEstimated,
  loadSentence,
  type ToldWhatIf,
  toldWhatIfs,
} from './load-story.ts';
export { associated, factorNames, loadAndDamage, missingWords } from './load-words.ts';
export { measuresPage } from './measures-page.ts';
export { clipOfSide, measuredOf, notMeasuredByReason, roughByRemedy } from './merge.ts';
export { momentCss, momentPicture } from './moment-picture.ts';
export { anglesMot, recordingTrc } from './open-sim.ts';
export { toResult } from './result.ts';
export type {
  FileFailure,
  Result,
  ResultAttribution,
  ResultContact,
  ResultDrill,
  ResultEffect,
  ResultFoot,
  ResultGait,
  ResultLoad,
  ResultLoadModel,
  ResultMeasure,
  ResultNote,
  ResultNotMeasured,
  ResultRecording,
  ResultWhatIf,
  ResultWhy,
} from './result-types.ts';
export { type PrintOptions, printAnswer } from './text.ts';
export type * from './types.ts';
export { waterfall, waterfallCss } from './waterfall.ts';
export { words } from './words.ts';
