import {
  type Answer,
  type ClipAnalysis,
  type KeyFrame,
  keyMoments,
  measuredOf,
  momentCss,
  momentPicture,
} from '@stridewhy/engine';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { SvgPlace } from '../curves/svg-place.tsx';
import { keyFramesOf } from '../downloads/key-frames.ts';
import type { Moment } from '../player/moments.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { phases } from './phases.ts';
import './picture.css';

/** Walks through one step, phase by phase, with the runner's own frames and what was measured in each. */
export function HowItConnects({
  answer,
  analysis,
  file,
  onShow,
}: {
  readonly answer: Answer;
  /** The clip shown. */
  readonly analysis: ClipAnalysis;
  readonly file: Blob | null;
  /** Shows a moment in the clip. */
  readonly onShow: (moment: Moment) => void;
}) {
  const moments = keyMoments(analysis);
  const frames = useFrames(analysis, file);
  if (moments.length === 0) return null;
  const measured = measuredOf(answer);
  return (
    <section aria-labelledby="how-it-connects">
      <h2 id="how-it-connects">How it connects</h2>
      <p className="quiet">One of your own steps, from landing to leaving the ground.</p>
      <style>{momentCss}</style>
      <ol className="phases">
        {phases.map(({ moment, name, text, measures }) => {
          const here = moments.find((one) => one.moment === moment);
          const found = measured.filter(({ id }) => measures.includes(id));
          return (
            <li key={moment} className="card phase">
              {here && (
                <SvgPlace
                  svg={momentPicture(
                    analysis,
                    here,
                    moments,
                    frames.find((frame) => frame.moment === moment) ?? null,
                  )}
                />
              )}
              <h3>{name}</h3>
              <p>{text}</p>
              {found.length > 0 && (
                <ul className="measure-lines">
                  {found.map((measure) => (
                    <EvidenceLine key={`${measure.id} ${measure.side}`} measure={measure} />
                  ))}
                </ul>
              )}
              <Button className="button small no-print" onPress={() => onShow(moment)}>
                Show it in the clip
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The clip's own pictures at its moments; none for a pose file, and none until they are there. */
function useFrames(analysis: ClipAnalysis, file: Blob | null): readonly KeyFrame[] {
  const [frames, setFrames] = useState<readonly KeyFrame[]>([]);
  useEffect(() => {
    let gone = false;
    setFrames([]);
    void keyFramesOf([{ analysis, file }]).then((found) => gone || setFrames(found));
    return () => {
      gone = true;
    };
  }, [analysis, file]);
  return frames;
}
