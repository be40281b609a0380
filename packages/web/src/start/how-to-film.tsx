import { lazy, Suspense } from 'react';
import { FilmingPicture } from './filming-picture.tsx';
import './how-to-film.css';

/** Its words come with the engine, which the first screen does not wait for. */
const FromBehind = lazy(() => import('./from-behind.tsx'));

/** What makes a clip that can be measured, in a picture and four lines. */
export function HowToFilm({ heading = 'How to film' }: { readonly heading?: string }) {
  return (
    <section className="film card" aria-labelledby="film">
      <FilmingPicture />
      <div className="film-words">
        <h2 id="film">{heading}</h2>
        <ol>
          <li>
            <strong>Square from the side,</strong> phone still, at hip height, about 4 m away.
          </li>
          <li>
            <strong>Whole body in the picture,</strong> feet included, in good light.
          </li>
          <li>
            <strong>Ten seconds of steady running,</strong> at your usual pace.
          </li>
          <li>
            <strong>Slow motion if you have it</strong> (120 or 240 pictures a second), else 60.
          </li>
        </ol>
        <p className="quiet small-text">
          One side measures one leg. Add a clip from the other side and both go into one answer.
        </p>
      </div>
      <Suspense fallback={null}>
        <FromBehind />
      </Suspense>
    </section>
  );
}
