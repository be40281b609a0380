import { Button } from 'react-aria-components';
import type { WaitingFilm } from './use-waiting-film.ts';

/** Offers a film from before that was left while it was looked at. */
export function WaitingFilmRow({
  waiting: { film, drop },
  what,
  onLook,
}: {
  readonly waiting: WaitingFilm;
  /** What it shows, e.g. "your left leg". */
  readonly what: string;
  readonly onLook: (film: Blob) => void;
}) {
  if (film === null) return null;
  return (
    <div className="form-actions">
      <span className="small-text">A film of {what} waits to be looked at.</span>
      <Button className="button small" onPress={() => onLook(film)}>
        Look at it now
      </Button>
      <Button className="link-button" onPress={drop}>
        Throw it away
      </Button>
    </div>
  );
}
