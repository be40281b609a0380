import { captures, catalogue, compensations, measuredOf, words } from '@stridewhy/engine';
import { Button } from 'react-aria-components';
import { go } from '../app/route.ts';
import { useSessionState } from '../app/session-context.tsx';
import { CheckPicture } from '../checks/check-picture.tsx';
import { PhotoCard } from './photo-card.tsx';
import { CalfLoad, MeasureLines } from './photo-results.tsx';
import { type PhotoSet, photoSets } from './photo-sets.ts';
import { StandingFilmCard } from './standing-film-card.tsx';
import '../checks/checks.css';
import './photos.css';

const sections: readonly { readonly key: string; readonly sets: readonly PhotoSet[] }[] = [
  { key: 'standing', sets: [photoSets.standing] },
  { key: 'breath', sets: [photoSets.ribs, photoSets.breath] },
  { key: 'tilts', sets: [photoSets.tilts] },
];

/** Pictures of standing, breathing and tilting: taken, their points put in place, and what they say. */
export default function PhotosPage() {
  const { answer } = useSessionState();
  const measures = answer === null ? [] : measuredOf(answer);
  return (
    <div className="photos-page">
      <h1>Standing and breathing photos</h1>
      <p className="lead">
        The photos stay on this device. Any can be taken again or left out; what you did is kept as you go.
      </p>
      {sections.map(({ key, sets }) => (
        <PhotoSection key={key} sets={sets} />
      ))}
      <section className="card" aria-labelledby="compensations">
        <h2 id="compensations">Standing “right” at the cost of something else</h2>
        <ul className="measure-lines">
          {compensations(measures).map(({ id, seen }) => (
            <li key={id}>
              {words.compensation[id]}: <strong>{words.seen[seen]}</strong>
            </li>
          ))}
        </ul>
      </section>
      <div className="form-actions">
        <Button className="button primary" onPress={() => go('answer')}>
          See the answer
        </Button>
        <Button className="button" onPress={() => go('checks')}>
          Checks with tape and phone
        </Button>
      </div>
    </div>
  );
}

function PhotoSection({ sets }: { readonly sets: readonly PhotoSet[] }) {
  const { name, tells, steps, minutes, id } = captures[sets[0]!.capture];
  const { answer } = useSessionState();
  const found = (answer === null ? [] : measuredOf(answer)).filter(
    (measure) => catalogue[measure.id].capture === id,
  );
  return (
    <section className="card" aria-labelledby={`photos-${id}`}>
      <div className="check-head">
        <CheckPicture capture={id} />
        <div>
          <h2 id={`photos-${id}`}>{name}</h2>
          <p>{tells}</p>
          <ol className="check-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="quiet small-text">About {minutes} min.</p>
        </div>
      </div>
      {sets.flatMap((set) =>
        set.shots.map(({ slot, name: shot }) => <PhotoCard key={slot} set={set} slot={slot} name={shot} />),
      )}
      {id === 'standing' && <StandingFilmCard />}
      {found.length > 0 && (
        <div className="photo-results" aria-live="polite">
          <h3>All of these together</h3>
          <MeasureLines measures={found} />
          <CalfLoad measures={found} />
        </div>
      )}
    </section>
  );
}
