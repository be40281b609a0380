import type { ClipAnalysis } from '@stridewhy/engine';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { shownBox } from '../player/landmarks.ts';
import { insideFrame } from '../player/time-map.ts';

/** One clip standing at a frame, with what is drawn over it. */
export function ClipPicture({
  analysis,
  file,
  frame,
  name,
  children,
}: {
  readonly analysis: ClipAnalysis;
  /** `null`: landmarks only. */
  readonly file: Blob | null;
  readonly frame: number;
  readonly name: string;
  readonly children: (unit: number) => ReactNode;
}) {
  const box = useMemo(() => shownBox(analysis.clip.track, file !== null), [analysis, file]);
  return (
    <figure className="pair-clip">
      <div
        className={file === null ? 'stage bare' : 'stage'}
        style={{ aspectRatio: `${box.width} / ${box.height}` }}
        role="img"
        aria-label={name}
      >
        {file && <StillVideo file={file} stamps={analysis.clip.track.time} frame={frame} />}
        <svg
          className="overlay-figure"
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
          aria-hidden="true"
          style={{ '--unit': box.height / 100 } as React.CSSProperties}
        >
          {children(box.height / 100)}
        </svg>
      </div>
      <figcaption>{name}</figcaption>
    </figure>
  );
}

/** A video that stands at the frame asked for; while one is being sought, later ones wait and only the last counts. */
function StillVideo({
  file,
  stamps,
  frame,
}: {
  readonly file: Blob;
  readonly stamps: Float64Array;
  readonly frame: number;
}) {
  const element = useRef<HTMLVideoElement>(null);
  const wanted = useRef(0);
  wanted.current = insideFrame(stamps, frame);
  useEffect(() => {
    const video = element.current;
    if (video === null) return;
    const url = URL.createObjectURL(file);
    const goOn = (): void => {
      if (video.currentTime !== wanted.current) video.currentTime = wanted.current;
    };
    video.addEventListener('loadedmetadata', goOn);
    video.addEventListener('seeked', goOn);
    video.src = url;
    return () => {
      video.removeEventListener('loadedmetadata', goOn);
      video.removeEventListener('seeked', goOn);
      video.removeAttribute('src');
      video.load();
      URL.revokeObjectURL(url);
    };
  }, [file]);
  useEffect(() => {
    const video = element.current;
    if (video !== null && video.readyState > 0 && !video.seeking) video.currentTime = wanted.current;
  });
  return <video ref={element} muted playsInline preload="auto" />;
}
