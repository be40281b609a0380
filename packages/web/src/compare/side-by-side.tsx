import type { ClipAnalysis, Side } from '@stridewhy/engine';
import { useMemo, useState } from 'react';
import { Button, Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { Choice } from '../ui/choice.tsx';
import { ClipPicture } from './clip-picture.tsx';
import { laidOver, legLength } from './ghost.ts';
import { type PhaseClock, phaseClock } from './phase-clock.ts';
import { Skeleton } from './skeleton.tsx';
import { usePhase } from './use-phase.ts';
import '../player/player.css';

/** A clip of one of the two answers. */
export interface ShownClip {
  readonly analysis: ClipAnalysis;
  readonly file: Blob | null;
  /** When it was taken, in words. */
  readonly when: string;
}

/** How much slower than in the run the strides are shown. */
const slowly = { quarter: 4, half: 2, full: 1 } as const;

/** Both clips at the same phase of the stride, and the earlier body as a ghost over the later one. */
export function SideBySide(props: {
  readonly before: ShownClip;
  readonly after: ShownClip;
  readonly side: Side;
}) {
  const { before, after, side } = props;
  const first = useMemo(() => phaseClock(before.analysis, side), [before.analysis, side]);
  const second = useMemo(() => phaseClock(after.analysis, side), [after.analysis, side]);
  if (first === null || second === null) return null;
  return <Synchronised {...props} first={first} second={second} />;
}

function Synchronised({
  before,
  after,
  side,
  first,
  second,
}: {
  readonly before: ShownClip;
  readonly after: ShownClip;
  readonly side: Side;
  readonly first: PhaseClock;
  readonly second: PhaseClock;
}) {
  const [slow, setSlow] = useState<keyof typeof slowly>('quarter');
  const strides = Math.min(first.strides, second.strides);
  const head = usePhase(strides, second.strideTime * slowly[slow]);
  const stance = (first.stance + second.stance) / 2;
  const [then, now] = [first.frameAt(head.phase, stance), second.frameAt(head.phase, stance)];
  const [early, late] = [before.analysis.clip.track, after.analysis.clip.track];
  const scale = useMemo(() => legLength(late, side) / legLength(early, side), [early, late, side]);
  const move = laidOver({ track: early, frame: then }, { track: late, frame: now }, scale);
  const share = head.phase % 1;
  return (
    <div className="pair">
      <div className="pair-clips">
        <ClipPicture {...before} frame={then} name={`Before, ${before.when}`}>
          {(unit) => (
            <Skeleton track={early} frame={then} side={side} unit={unit} move={null} ghost={false} />
          )}
        </ClipPicture>
        <ClipPicture {...after} frame={now} name={`After, ${after.when}`}>
          {(unit) => <Skeleton track={late} frame={now} side={side} unit={unit} move={null} ghost={false} />}
        </ClipPicture>
        <ClipPicture
          analysis={after.analysis}
          file={null}
          frame={now}
          name="Before (dashed) laid over after, hips on hips"
        >
          {(unit) => (
            <>
              {move && <Skeleton track={early} frame={then} side={side} unit={unit} move={move} ghost />}
              <Skeleton track={late} frame={now} side={side} unit={unit} move={null} ghost={false} />
            </>
          )}
        </ClipPicture>
      </div>
      <div className="bar no-print">
        <Button className="button primary" onPress={head.toggle}>
          {head.playing ? 'Pause' : 'Play both'}
        </Button>
        <Choice
          label="Speed"
          value={slow}
          options={[
            { value: 'quarter', text: '¼×', name: 'a quarter' },
            { value: 'half', text: '½×', name: 'half' },
            { value: 'full', text: '1×', name: 'as run' },
          ]}
          onChange={setSlow}
        />
        <Slider
          className="pair-slider"
          minValue={0}
          maxValue={strides}
          step={0.01}
          value={head.phase}
          onChange={(phase) => typeof phase === 'number' && head.seek(phase)}
        >
          <Label className="small-text">
            Stride {Math.min(strides, Math.floor(head.phase) + 1)} of {strides},{' '}
            {share <= stance ? 'foot on the ground' : 'foot in the air'}
          </Label>
          <SliderTrack className="slider-track">
            <SliderThumb className="slider-thumb" />
          </SliderTrack>
        </Slider>
      </div>
      <p className="quiet small-text no-print">
        Both stand at the same moment of the stride. The foot lands and leaves the ground together in both,
        however long it stays there.
      </p>
    </div>
  );
}
