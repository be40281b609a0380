import type { PhoneTilt } from '@stridewhy/engine';

const degrees = 180 / Math.PI;

/** How the phone was held, in words: "The phone was 2° askew and looked 4° down." */
export function TiltText({ tilt }: { readonly tilt: Pick<PhoneTilt, 'roll' | 'pitch'> }) {
  const roll = Math.abs(Math.round(degrees * tilt.roll));
  const pitch = Math.round(degrees * tilt.pitch);
  return (
    <>
      The phone was {roll}° askew and looked {Math.abs(pitch)}° {pitch < 0 ? 'down' : 'up'}.
    </>
  );
}
