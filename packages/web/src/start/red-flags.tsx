import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';

/** Before anything else: signs that no running video should explain. */
export function RedFlags() {
  return (
    <aside className="red-flags" aria-label="Check this first">
      <p>
        <strong>Calf swollen, hot or painful at rest?</strong> Get it checked today, before anything else.{' '}
        <DialogTrigger>
          <Button className="link-button">When to see a doctor</Button>
          <ModalOverlay className="overlay" isDismissable>
            <Modal className="modal">
              <Dialog className="dialog">
                {({ close }) => (
                  <>
                    <Heading slot="title">When to see a doctor first</Heading>
                    <RedFlagList />
                    <Button className="button primary" onPress={close}>
                      Close
                    </Button>
                  </>
                )}
              </Dialog>
            </Modal>
          </ModalOverlay>
        </DialogTrigger>
      </p>
    </aside>
  );
}

function RedFlagList() {
  return (
    <>
      <h3>Today, as an emergency</h3>
      <ul>
        <li>
          One calf is swollen, warm, red or tender at rest, and a run does not explain it. It needs to be
          checked for a blood clot. Do not stretch, massage or roll it. With chest pain, shortness of breath
          or fainting, call the emergency number now.
        </li>
        <li>A sudden pop or kick at the heel or calf, and you cannot push off or rise onto your toes.</li>
        <li>Severe, growing pain with a numb, pale or cold foot, or toes you cannot move.</li>
        <li>Back pain with numbness between the legs, or trouble holding or passing water.</li>
        <li>Fever with a hot, red leg.</li>
      </ul>
      <h3>Within days, and no running until then</h3>
      <ul>
        <li>Sharp pain in the calf that came in one moment, or a bruise.</li>
        <li>Pain you can point to on a bone, when hopping, at night or at rest.</li>
        <li>
          Tightness on both sides that comes at the same time of every run, makes you stop and then eases, or
          tingling, a numb sole or a cold foot with running.
        </li>
      </ul>
      <p className="quiet small-text">This list is not complete. When in doubt, ask.</p>
    </>
  );
}
