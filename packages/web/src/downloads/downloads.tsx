import {
  type Answer,
  anglesMot,
  type ClipAnalysis,
  curvesCsv,
  recordingTrc,
  renderReport,
  serialisePoseFile,
  toResult,
} from '@stridewhy/engine';
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
        {done.flatMap(({ id, analysis }) =>
          filesOf(analysis).map(({ what, ending, type, text }) => (
            <Button
              key={`${id} ${ending}`}
              className="button"
              onPress={() => save(nameOf(analysis.clip.source) + ending, type, text())}
            >
              {what}
              {done.length > 1 ? `, ${analysis.clip.source}` : ''}
            </Button>
          )),
        )}
      </div>
    </section>
  );
}

interface ClipFile {
  readonly what: string;
  readonly ending: string;
  readonly type: string;
  readonly text: () => string;
}

/** What one clip can be taken along as: its landmarks again, and what OpenSim opens. From behind nothing lies ahead. */
function filesOf(analysis: ClipAnalysis): readonly ClipFile[] {
  const { clip, recording, body } = analysis;
  const pose = { what: 'Pose file', ending: '.pose.json', type: 'application/json' };
  const trc = { what: 'Points (TRC)', ending: '.trc', type: 'text/plain' };
  const mot = { what: 'Angles (MOT)', ending: '.mot', type: 'text/plain' };
  return [
    ...(clip.kind === 'lab' ? [] : [{ ...pose, text: () => `${serialisePoseFile(clip)}\n` }]),
    ...(recording && recording.view !== 'rear' ? [{ ...trc, text: () => recordingTrc(analysis) ?? '' }] : []),
    ...(body?.legs.left || body?.legs.right ? [{ ...mot, text: () => anglesMot(analysis) ?? '' }] : []),
  ];
}

function nameOf(source: string): string {
  return source.replace(/(\.pose)?\.[^.]+$/iu, '');
}
