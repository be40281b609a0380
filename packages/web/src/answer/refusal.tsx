import type { Answer } from '@stridewhy/engine';
import { AddClips } from '../start/add-clips.tsx';
import { HowToFilm } from '../start/how-to-film.tsx';

/** No clip could be used: why, and how the next one will be. */
export function Refusal({ answer }: { readonly answer: Answer }) {
  return (
    <div className="stack">
      <div className="page-head">
        <h1>This clip cannot give an honest answer</h1>
        <p className="lead">No numbers are better than wrong ones. Here is what got in the way.</p>
      </div>
      <ul className="notes">
        {answer.clips.flatMap(({ clip, quality }) =>
          quality
            .filter(({ severity }) => severity === 'refusal')
            .map(({ code, message, remedy }) => (
              <li key={`${clip.source} ${code}`} className="note refusal">
                <p className="note-kind">{clip.source}</p>
                <p className="note-reason">{message}</p>
                <p>{remedy}</p>
              </li>
            )),
        )}
      </ul>
      <HowToFilm heading="A clip that works" />
      <AddClips />
    </div>
  );
}
