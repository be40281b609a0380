import { useSessionState } from '../app/session-context.tsx';
import { YourData } from '../data/your-data.tsx';
import { AddClips } from './add-clips.tsx';
import { BesidesFilm } from './besides-film.tsx';
import { FactsForm } from './facts-form.tsx';
import { HowToFilm } from './how-to-film.tsx';
import { LastAnswer } from './last-answer.tsx';
import { RedFlags } from './red-flags.tsx';
import './start.css';

export function Start() {
  const { clips, ready } = useSessionState();
  return (
    <div className="start">
      <RedFlags />
      <div className="hero">
        <div className="hero-words">
          <h1>Why are your calves always tight?</h1>
          <p className="lead">
            Film yourself running from the side. Stridewhy measures your stride, shows what differs from
            healthy runners, and says how sure it is.
          </p>
        </div>
        <div className="hero-action">
          {ready && clips.length > 0 && <LastAnswer />}
          <AddClips withSample />
          <p className="quiet small-text promise">
            <LockIcon /> Your video stays on this device. Nothing is uploaded.
          </p>
        </div>
      </div>
      <BesidesFilm />
      <HowToFilm />
      <section className="facts-section" aria-labelledby="facts">
        <h2 id="facts">If you know these, the answer says more</h2>
        <p className="quiet">All optional. You can add them later, too.</p>
        <FactsForm />
      </section>
      <YourData />
    </div>
  );
}

function LockIcon() {
  return (
    <svg className="inline-icon" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="4" y="9" width="12" height="8" rx="2" />
      <path d="M7 9V6a3 3 0 0 1 6 0v3" fill="none" />
    </svg>
  );
}
