import { plumbLines, type Upright } from '@stridewhy/engine';
import { standingPhoto } from '../photos/photo-facts.ts';
import { usePhotoUrl } from '../photos/photo-files.ts';
import { type PhotoSlot, photoSets, type TappedPhoto } from '../photos/photo-sets.ts';
import { useTold } from '../told/use-told.ts';

/** The runner's own standing photo with the plumb line of the ankle and that of the body's weight. */
export function StandingPicture() {
  const [{ photos = {} }] = useTold();
  const slot = photoSets.standing.shots.find((shot) => photos[shot.slot]?.placed.includes('ankle'))?.slot;
  const photo = slot && photos[slot];
  return photo ? <Picture slot={slot} photo={photo} /> : null;
}

function Picture({ slot, photo }: { readonly slot: PhotoSlot; readonly photo: TappedPhoto }) {
  const url = usePhotoUrl(slot);
  const lines = plumbLines(standingPhoto(photo));
  if (url === null || lines === null) return null;
  const [width, height] = photo.size;
  return (
    <figure className="standing-picture">
      <div>
        <img src={url} alt="You, standing, from the side" width={width} height={height} />
        <svg
          viewBox={`0 0 ${width} ${height}`}
          style={{ '--unit': Math.max(width, height) / 100 } as React.CSSProperties}
          aria-hidden="true"
        >
          <Line className="standing-ankle" line={lines.ankle} />
          {lines.centre && <Line className="standing-centre" line={lines.centre} />}
        </svg>
      </div>
      <figcaption className="quiet small-text">
        Dashed: straight up from the ankle.{lines.centre && ' Orange: where your weight is.'}
      </figcaption>
    </figure>
  );
}

function Line({ className, line: [from, to] }: { readonly className: string; readonly line: Upright }) {
  return <line className={className} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />;
}
