import { type Answer, curvesCsv, renderReport, serialisePoseFile, toResult } from '@stridewhy/engine';
import { Button } from 'react-aria-components';
import { useSessionState } from '../app/session-context.tsx';
import { keyFramesOf } from './key-frames.ts';
import { save } from './save.ts';

/** The answer to take along: for people, for programs, for the next analysis. */
export default function Downloads({ answer }: { readonly answer: Answer }) {
  const { clips } = useSessionState();
  const failures = clips.flatMap(({ state }) => (state.kind === 'failed' ? [state.failure] : []));
  const done = clips.flatMap(({ id, state, file }) =>
    state.kind === 'done' ? [{ id, analysis: state.analysis, file }] : [],
  );
  const report = async (): Promise<void> => {
    save('report.html', 'text/html', renderReport(answer, await keyFramesOf(done), failures));
  };
  const result = (): void =>
    save('result.json', 'application/json', `${JSON.stringify(toResult(answer, failures), null, 2)}\n`);
  return (
    <section className="downloads no-print" aria-labelledby="downloads">
      <h2 id="downloads">Take it along</h2>
      <p className="quiet">A page to show your physio, and the data behind it.</p>
      <div className="button-row">
        <Button className="button primary" onPress={report}>
          Report (HTML)
        </Button>
        <Button className="button" onPress={() => window.print()}>
          Print this page
        </Button>
        <Button className="button" onPress={result}>
          result.json
        </Button>
        <Button className="button" onPress={() => save('curves.csv', 'text/csv', curvesCsv(answer))}>
          Curves (CSV)
        </Button>
        {done.map(({ id, analysis: { clip } }) => (
          <Button
            key={id}
            className="button"
            onPress={() => save(poseName(clip.source), 'application/json', `${serialisePoseFile(clip)}\n`)}
          >
            Pose file{done.length > 1 ? `, ${clip.source}` : ''}
          </Button>
        ))}
      </div>
    </section>
  );
}

function poseName(source: string): string {
  return `${source.replace(/(\.pose)?\.[^.]+$/iu, '')}.pose.json`;
}
