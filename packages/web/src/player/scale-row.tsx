import type { Scale } from '@stridewhy/engine';
import { Button } from 'react-aria-components';
import { LengthField } from './length-field.tsx';

const sources: Readonly<Record<Scale['source'], string>> = {
  metric: 'Lengths come from the file.',
  'runner-height': 'Lengths come from your height.',
  'known-length': 'Lengths come from what you measured in the picture.',
  assumed: 'Lengths are only guessed: give your height, or measure something in the picture.',
};

/** What turns the picture's pixels into centimetres, and the way to do it with something whose length is known. */
export function ScaleRow({
  scale,
  open,
  length,
  onOpen,
  onLength,
}: {
  readonly scale: Scale | null;
  /** True while the ruler lies on the picture. */
  readonly open: boolean;
  /** m, `null` until said. */
  readonly length: number | null;
  readonly onOpen: (open: boolean) => void;
  readonly onLength: (length: number | null) => void;
}) {
  if (!open) {
    return (
      <p className="player-scale small-text quiet">
        {scale && sources[scale.source]}{' '}
        <Button className="link-button" onPress={() => onOpen(true)}>
          {length === null ? 'Measure in the picture' : 'Measure again'}
        </Button>
      </p>
    );
  }
  return (
    <div className="player-scale open">
      <p className="small-text">
        Put both ends of the line on something whose length you know and that is as far from the camera as you
        are: a shoe, the treadmill’s deck.
      </p>
      <LengthField length={length} onLength={onLength} />
      <Button className="button small" onPress={() => onOpen(false)}>
        Done
      </Button>
    </div>
  );
}
