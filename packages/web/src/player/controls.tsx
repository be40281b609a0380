import { type ClipAnalysis, words } from '@stridewhy/engine';
import { Button } from 'react-aria-components';
import { type Moment, momentTimes, nextAfter } from './moments.ts';
import { nearestFrame, type TimeMap } from './time-map.ts';
import { usePlayhead, usePlayheadState } from './use-playhead.ts';

const rates: readonly number[] = [1, 0.5, 0.25];
const moments: readonly Moment[] = ['initialContact', 'midstance', 'toeOff'];

/** Play, frame steps, speed, and jumps to the moments of a step. */
export function Controls({
  analysis,
  timeMap,
}: {
  readonly analysis: ClipAnalysis;
  readonly timeMap: TimeMap;
}) {
  const playhead = usePlayhead();
  const { frame, playing, rate } = usePlayheadState();
  const { time } = analysis.clip.track;
  const jump = (moment: Moment): void => {
    // Half a frame on: the moment we stand on is not the next one.
    const now = timeMap.toTrue(((time[frame] ?? 0) + (time[frame + 1] ?? time[frame] ?? 0)) / 2);
    const next = nextAfter(momentTimes(analysis, moment), now);
    if (next !== null) playhead.seek(nearestFrame(time, timeMap.toPresentation(next)));
  };
  const nextRate = rates[(rates.indexOf(rate) + 1) % rates.length] ?? 1;
  return (
    <div className="controls">
      <div className="controls-group">
        <Button className="button small" aria-label="One frame back" onPress={() => playhead.seek(frame - 1)}>
          <Icon d="M14 5 7 10l7 5ZM5 5v10" />
        </Button>
        <Button
          className="button small primary"
          aria-label={playing ? 'Pause' : 'Play'}
          onPress={playhead.toggle}
        >
          <Icon d={playing ? 'M7 5v10M13 5v10' : 'm7 4 9 6-9 6Z'} />
        </Button>
        <Button className="button small" aria-label="One frame on" onPress={() => playhead.seek(frame + 1)}>
          <Icon d="m6 5 7 5-7 5ZM15 5v10" />
        </Button>
        <Button
          className="button small plain"
          aria-label={`Speed ${rate}, change to ${nextRate}`}
          onPress={() => playhead.setRate(nextRate)}
        >
          {rate === 1 ? '1×' : rate === 0.5 ? '½×' : '¼×'}
        </Button>
      </div>
      {momentTimes(analysis, 'midstance').length > 0 && (
        <fieldset className="controls-group" aria-label="Go to the next">
          {moments.map((moment) => (
            <Button key={moment} className="button small" onPress={() => jump(moment)}>
              {words.moment[moment]}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function Icon({ d }: { readonly d: string }) {
  return (
    <svg className="control-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
