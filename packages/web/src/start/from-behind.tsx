import { captures } from '@stridewhy/engine';
import { CheckPicture } from '../checks/check-picture.tsx';
import '../checks/checks.css';

/** The second camera place: what it tells, and how it is filmed. */
export default function FromBehind() {
  const { name, tells, steps } = captures['rear-video'];
  return (
    <div className="check-head film-behind">
      <CheckPicture capture="rear-video" />
      <div className="film-words">
        <h3>{name}, if you can</h3>
        <p>{tells}</p>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}
