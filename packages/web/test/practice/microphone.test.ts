import { afterEach, expect, test, vi } from 'vitest';
import { type Listening, listenForHums } from '../../src/practice/player/microphone.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser whose question about the microphone is answered when the test wants it. */
function asked() {
  const question = { allow: (_: MediaStream): void => undefined, refuse: (_: Error): void => undefined };
  const getUserMedia = () =>
    new Promise<MediaStream>((resolve, reject) =>
      Object.assign(question, { allow: resolve, refuse: reject }),
    );
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  return question;
}

test('a microphone allowed after the page was left is let go of at once', async () => {
  const question = asked();
  const states: Listening[] = [];
  const stop = listenForHums(
    () => undefined,
    (state) => states.push(state),
  );
  stop();
  const track = { stop: vi.fn() };
  question.allow({ getTracks: () => [track] } as unknown as MediaStream);
  await vi.waitFor(() => expect(track.stop).toHaveBeenCalledOnce());
  expect(states.map(({ kind }) => kind)).toEqual(['asking', 'off']);
});

test('a microphone that is not allowed is said, once', async () => {
  const question = asked();
  const states: Listening[] = [];
  const stop = listenForHums(
    () => undefined,
    (state) => states.push(state),
  );
  question.refuse(new DOMException('no', 'NotAllowedError'));
  await vi.waitFor(() => expect(states.at(-1)?.kind).toBe('failed'));
  stop();
  expect(states.map(({ kind }) => kind)).toEqual(['asking', 'failed']);
});
