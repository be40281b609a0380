import { lazy, Suspense, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, DropZone, FileTrigger, Text } from 'react-aria-components';
import { setPreference, usePreferences } from '../app/preferences.ts';
import { go } from '../app/route.ts';
import { useSession } from '../app/session-context.tsx';
import { Chevron } from '../ui/chevron.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { type AddedFile, droppedFiles, joinedPictures } from './added-files.ts';
import { ModelChoice } from './model-choice.tsx';
import { type Sample, sampleRunner } from './samples.ts';

const RecordDialog = lazy(() => import('../record/record-dialog.tsx'));

/** Everything that can be opened: videos, pose files by their JSON, and a laboratory's recordings. */
const accepted = [
  'video/*',
  '.mov',
  '.mkv',
  '.json',
  'application/json',
  '.c3d',
  '.trc',
  '.mot',
  '.sto',
  '.tsv',
];

/** The ways a clip comes in: dropped, picked, recorded, or the sample runner's. */
export function AddClips({ withSample = false }: { readonly withSample?: boolean }) {
  const session = useSession();
  const { model } = usePreferences();
  const [recording, setRecording] = useState(false);
  const [refused, setRefused] = useState(false);
  const add = async (files: readonly AddedFile[]): Promise<void> => {
    if (files.length === 0) return;
    session.add(await joinedPictures(files), model);
    go('answer');
  };
  const take = async (files: readonly AddedFile[] | Promise<readonly AddedFile[]>): Promise<void> => {
    setRefused(false);
    try {
      await add(await files);
    } catch {
      setRefused(true);
    }
  };
  return (
    <DropZone
      className="drop"
      aria-label="Drop a video here"
      onDrop={({ items }) => void take(droppedFiles(items))}
    >
      <Text slot="label" className="drop-label">
        Drop a video here, or
      </Text>
      <div className="drop-buttons">
        <FileTrigger
          acceptedFileTypes={accepted}
          allowsMultiple
          onSelect={(list) => void take([...(list ?? [])].map((file) => ({ file, source: file.name })))}
        >
          <Button className="button primary">Choose a video</Button>
        </FileTrigger>
        <Button className="button" onPress={() => setRecording(true)}>
          Record one now
        </Button>
        {withSample && <SampleButton onSample={add} />}
      </div>
      {refused && (
        <p className="field-error" role="alert">
          These files could not be read: they were moved or changed. Choose them again.
        </p>
      )}
      <p className="quiet small-text">
        MP4, MOV, WebM, slow motion too. Pose files open as well, and a laboratory’s C3D, TRC with MOT, or
        Qualisys TSV together with the standing trial.
      </p>
      <Disclosure className="drop-options">
        <Button slot="trigger" className="button small plain">
          Options
          <Chevron />
        </Button>
        <DisclosurePanel>
          <ModelChoice
            label="How closely to look at a video"
            value={model}
            onChange={(chosen) => setPreference('model', chosen)}
          />
        </DisclosurePanel>
      </Disclosure>
      {recording && (
        <Suspense fallback={null}>
          <RecordDialog
            onClose={() => setRecording(false)}
            onClip={(file, source) => {
              setRecording(false);
              void take([{ file, source }]);
            }}
          />
        </Suspense>
      )}
    </DropZone>
  );
}

function SampleButton({ onSample }: { onSample: (files: readonly AddedFile[]) => Promise<void> }) {
  const [failed, setFailed] = useState(false);
  const [busy, begin] = useBusy();
  const samples = sampleRunner();
  if (samples.length === 0) return null;
  const fetched = async ({ url, source }: Sample): Promise<AddedFile> => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(String(response.status));
    return { file: await response.blob(), source };
  };
  const open = async (): Promise<void> => {
    setFailed(false);
    try {
      await onSample(await Promise.all(samples.map(fetched)));
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Button className="button" isDisabled={busy} onPress={() => begin(open)}>
        Try the sample runner
      </Button>
      {failed && (
        <p className="field-error" role="alert">
          The sample could not be fetched. Connect once to the internet, then it works offline too.
        </p>
      )}
    </>
  );
}
