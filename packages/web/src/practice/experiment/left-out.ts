import {
  type Block,
  type Day,
  dayOfExperiment,
  type PracticeLog,
  type Registration,
  stopOf,
} from '@stridewhy/engine';

/** What a running experiment asks of a day's practice. */
export interface Asked {
  /** Left out of the session: by lot, or because the calf got clearly tighter with it. */
  readonly without: Block | null;
  /** True when it should end for the runner's sake. */
  readonly stop: boolean;
}

const nothing: Asked = { without: null, stop: false };

/** What the experiment asks of that day; nothing before and after it. */
export function askedOn(day: Day, experiment: Registration | null, log: PracticeLog): Asked {
  const now = experiment === null ? null : dayOfExperiment(experiment, day);
  if (experiment === null || now === null) return nothing;
  const stop = stopOf(experiment, log);
  const out = now.phase.condition === 'A' || stop === 'worse';
  return { without: out ? experiment.block : null, stop: stop !== null };
}
