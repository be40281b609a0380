import type { ClipAnalysis, KnownLength } from '@stridewhy/engine';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Choice } from '../ui/choice.tsx';
import { angleAt, angleNames, type ShownAngle } from './angles.ts';
import { Controls } from './controls.tsx';
import { shownBox } from './landmarks.ts';
import { Overlay } from './overlay.tsx';
import { firstSpan, Ruler, type Span } from './ruler.tsx';
import { ScaleRow } from './scale-row.tsx';
import { timeMapOf } from './time-map.ts';
import { Timeline } from './timeline.tsx';
import { usePlayhead } from './use-playhead.ts';
import './player.css';

/** Loaded only for motion capture. */
const Stage3d = lazy(() => import('../lab/stage-3d.tsx'));

/** The clip under its skeleton, to play, step through and measure by eye. A pose file shows the skeleton alone. */
export function Player({
  analysis,
  file,
  angle,
  onAngle,
  knownLength,
  onKnownLength,
}: {
  readonly analysis: ClipAnalysis;
  /** `null` where the pictures are gone. */
  readonly file: Blob | null;
  readonly angle: ShownAngle;
  readonly onAngle: (angle: ShownAngle) => void;
  readonly knownLength: KnownLength | null;
  readonly onKnownLength: (known: KnownLength | null) => void;
}) {
  const { clip } = analysis;
  const timeMap = useMemo(() => timeMapOf(analysis), [analysis]);
  const isVideo = clip.kind === 'video' && file !== null;
  const box = useMemo(() => shownBox(clip.track, isVideo), [clip, isVideo]);
  const angles = useMemo(() => anglesOf(analysis), [analysis]);
  const [measuring, setMeasuring] = useState(false);
  const [span, setSpan] = useState<Span>(() => knownLength ?? firstSpan(box));
  const length = knownLength?.length ?? null;
  const stage = (
    <div className={isVideo ? 'stage' : 'stage bare'} style={{ aspectRatio: `${box.width} / ${box.height}` }}>
      <div role="img" aria-label={`The runner in ${clip.source} with the skeleton drawn over`}>
        {isVideo && <Video file={file} />}
        <Overlay analysis={analysis} box={box} angle={angle} timeMap={timeMap} />
      </div>
      {measuring && (
        <Ruler
          box={box}
          span={span}
          onMove={setSpan}
          onPlaced={(placed) => {
            setSpan(placed);
            if (length !== null) onKnownLength({ ...placed, length });
          }}
        />
      )}
    </div>
  );
  return (
    <div className="player card">
      {clip.kind === 'lab' ? (
        <Suspense fallback={stage}>
          <Stage3d analysis={analysis} angle={angle} flat={stage} />
        </Suspense>
      ) : (
        stage
      )}
      {clip.kind === 'video' && file === null && (
        <p className="player-note small-text quiet">
          There was no room to keep the pictures. Add the video again to see them.
        </p>
      )}
      <Timeline analysis={analysis} timeMap={timeMap} />
      <Controls analysis={analysis} timeMap={timeMap} />
      {angles.length > 0 && (
        <div className="player-angles">
          <span className="small-text quiet" aria-hidden="true">
            Angle shown
          </span>
          <Choice
            label="Angle shown"
            value={angle}
            options={angles.map((name) => ({ value: name, text: angleNames[name] }))}
            onChange={onAngle}
          />
        </div>
      )}
      {isVideo && (
        <ScaleRow
          scale={analysis.recording?.scale ?? null}
          open={measuring}
          length={length}
          onOpen={setMeasuring}
          onLength={(typed) => onKnownLength(typed === null ? null : { ...span, length: typed })}
        />
      )}
    </div>
  );
}

function Video({ file }: { readonly file: Blob }) {
  const playhead = usePlayhead();
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    if (video === null) return;
    const url = URL.createObjectURL(file);
    video.src = url;
    const letGo = playhead.attach(video);
    return () => {
      letGo();
      video.removeAttribute('src');
      video.load();
      URL.revokeObjectURL(url);
    };
  }, [file, playhead]);
  return <video ref={element} muted playsInline preload="auto" />;
}

/** Angles this clip has at any time. */
function anglesOf(analysis: ClipAnalysis): readonly ShownAngle[] {
  const names = Object.keys(angleNames) as readonly ShownAngle[];
  const times = analysis.gait?.contacts.map(({ initialContact }) => initialContact) ?? [];
  return names.filter((name) => times.some((time) => angleAt(analysis, name, time) !== null));
}
