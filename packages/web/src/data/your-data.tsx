import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  FileTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { useSession } from '../app/session-context.tsx';
import { saveFile } from '../downloads/save.ts';
import { usePractice } from '../practice/context.tsx';
import { keepPlace } from '../practice/player/place.ts';
import { failureOf } from '../session/failure.ts';

const notWiped =
  'The browser did not let go of everything. Remove this page’s data in the browser’s settings.';

/** What is kept on this device: to take along to another one, to bring back, to remove. */
export function YourData() {
  const session = useSession();
  const practice = usePractice();
  const [news, setNews] = useState<{ readonly bad: boolean; readonly text: string } | null>(null);
  const tell = async (work: Promise<unknown>, done: string, undone?: string): Promise<void> => {
    setNews({ bad: false, text: 'One moment…' });
    try {
      await work;
      setNews({ bad: false, text: done });
    } catch (error) {
      const { message, remedy } = failureOf(error, '');
      setNews({ bad: true, text: undone ?? `${message} ${remedy}` });
    }
  };
  const restore = async (file: File): Promise<void> => {
    await session.restore(file);
    await practice.open();
  };
  const wipe = async (): Promise<void> => {
    practice.forgetAll();
    keepPlace(null);
    await session.wipe();
  };
  const save = async (): Promise<void> => saveFile('stridewhy.zip', await session.save());
  return (
    <section className="your-data no-print" aria-labelledby="your-data">
      <h2 id="your-data">Your data</h2>
      <p className="quiet">
        It lies on this device alone. Save it to a file to move to another one, or to be safe.
      </p>
      <div className="button-row">
        <Button className="button" onPress={() => void tell(save(), 'Saved.')}>
          Save everything
        </Button>
        <FileTrigger
          acceptedFileTypes={['.zip', 'application/zip']}
          onSelect={(list) => {
            const file = list?.[0];
            if (file) void tell(restore(file), 'Everything of that file is here again.');
          }}
        >
          <Button className="button">Bring back a saved file</Button>
        </FileTrigger>
        <RemoveEverything onRemove={() => void tell(wipe(), 'Everything is removed.', notWiped)} />
      </div>
      <p role={news?.bad ? 'alert' : 'status'} className={news?.bad ? 'field-error' : 'quiet small-text'}>
        {news?.text}
      </p>
    </section>
  );
}

function RemoveEverything({ onRemove }: { readonly onRemove: () => void }) {
  return (
    <DialogTrigger>
      <Button className="button">Remove everything</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog" role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title">Remove everything from this device?</Heading>
                <p>Your clips and photos, your answers, your practice and what you told us go for good.</p>
                <div className="button-row">
                  <Button className="button primary" onPress={close}>
                    Keep it
                  </Button>
                  <Button
                    className="button"
                    onPress={() => {
                      close();
                      onRemove();
                    }}
                  >
                    Remove it
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
