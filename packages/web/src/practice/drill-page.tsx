import { catalogue, type DrillId, doseText, drillOf, words } from '@stridewhy/engine';
import { DrillFigure } from './figure/drill-figure.tsx';
import { Mistakes } from './mistakes.tsx';
import { Metronome } from './player/metronome.tsx';

/** Everything about one drill: how it looks, how to do it, what goes wrong, what it rests on. */
export function DrillPage({ id }: { readonly id: DrillId }) {
  const drill = drillOf(id);
  return (
    <article className="stack">
      <p>
        <a href="#/practice">All drills</a>
      </p>
      <h1>{drill.name}</h1>
      <p className="lead">{drill.purpose}</p>
      <DrillFigure drill={id} />
      {id === 'R1' && <Metronome />}
      <p>
        <strong>{doseText(drill.dose, drill.dose.sets[0])}</strong>, {words.slot[drill.slot]}.
      </p>
      <h2>Set up</h2>
      <Sentences list={drill.setUp} />
      <h2>Do it</h2>
      <ol>
        {drill.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="cues">{drill.cues.map((cue) => `“${cue}”`).join(' ')}</p>
      <h2>When it goes wrong</h2>
      <Mistakes of={drill.mistakes} />
      <p className="stop-when">{drill.stopWhen}</p>
      {drill.levels.length > 1 && (
        <>
          <h2>Easier and harder</h2>
          <ol>
            {drill.levels.map(({ name, how }, level) => (
              <li key={name}>
                <strong>{name}.</strong> {how} {level === drill.startLevel && <em>Start here.</em>}
              </li>
            ))}
          </ol>
        </>
      )}
      {drill.runCue !== null && (
        <>
          <h2>In your run</h2>
          <p>{drill.runCue}</p>
        </>
      )}
      <h2>What it is meant to change</h2>
      <ul>
        {drill.changes.map((id) => (
          <li key={id}>
            {catalogue[id].name}. <span className="quiet">{catalogue[id].plain}</span>
          </li>
        ))}
      </ul>
      <h2>What it rests on</h2>
      <p>
        Evidence: <strong>{words.grade[drill.grade]}</strong>. {drill.gradeReason}
      </p>
      <p className="quiet small-text">{drill.source}</p>
    </article>
  );
}

function Sentences({ list }: { readonly list: readonly string[] }) {
  return (
    <ul>
      {list.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
