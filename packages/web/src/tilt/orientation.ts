import { type Up, upOf } from './upright.ts';

/** The phone's sense of up at one moment. */
export interface Felt {
  readonly up: Up;
  /** s, on the page's clock */
  readonly time: number;
}

/** s without a word from the sensor before it counts as absent. */
const patience = 2.5;

/**
 * Asks for the sensor where the browser wants that (iOS): to be called while a button is pressed.
 * @returns false when it was refused
 */
export async function allowOrientation(): Promise<boolean> {
  const asks = globalThis.DeviceOrientationEvent as
    | { readonly requestPermission?: () => Promise<'granted' | 'denied'> }
    | undefined;
  if (asks?.requestPermission === undefined) return true;
  // It rejects when no button is pressed: as good as a refusal.
  return (await asks.requestPermission().catch(() => 'denied' as const)) === 'granted';
}

/**
 * Tells which way is up whenever the sensor feels a change, and once when it stays silent: there is none, or the page may not
 * use it. @returns ends it
 */
export function watchOrientation(onUp: (up: Up) => void, onSilence: () => void): () => void {
  const silence = setTimeout(onSilence, patience * 1000);
  const hear = ({ beta, gamma }: DeviceOrientationEvent): void => {
    // A device without the sensor sends one event of nothing.
    if (beta === null || gamma === null) return;
    clearTimeout(silence);
    onUp(upOf(beta, gamma));
  };
  window.addEventListener('deviceorientation', hear);
  return () => {
    clearTimeout(silence);
    window.removeEventListener('deviceorientation', hear);
  };
}
