export { curvesCsv } from './csv.ts';
export { type CurveChart, chartArea, chartCss, curveChart } from './curve-chart.ts';
export { decimalsOf } from './entries.ts';
export { curveCharts, type NamedChart } from './html/curves.ts';
export { renderReport } from './html/report.ts';
export { type DrawnAngle, type KeyMoment, keyMoments } from './key-moments.ts';
export { clipOfSide, measuredOf, notMeasuredByReason } from './merge.ts';
export { momentCss, momentPicture } from './moment-picture.ts';
export { anglesMot, recordingTrc } from './open-sim.ts';
export { toResult } from './result.ts';
export type {
  FileFailure,
  Result,
  ResultContact,
  ResultDrill,
  ResultFoot,
  ResultGait,
  ResultLoad,
  ResultMeasure,
  ResultNote,
  ResultNotMeasured,
  ResultRecording,
  ResultWhy,
} from './result-types.ts';
export { type PrintOptions, printAnswer } from './text.ts';
export type * from './types.ts';
export { words } from './words.ts';
