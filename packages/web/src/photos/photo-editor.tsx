import type { Pixel } from '@stridewhy/engine';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { confirmed, type Grip, isLineEnd, leftOut, movedTo, placeOf } from './editing.ts';
import { Magnifier } from './magnifier.tsx';
import { PhotoAids } from './photo-aids.tsx';
import type { PhotoSet, TappedPhoto } from './photo-sets.ts';
import { PhotoStage } from './photo-stage.tsx';
import { textOf } from './point-text.ts';

/** The points of one picture, put in place one after the other: dragged, tapped, or moved with the arrow keys. */
export function PhotoEditor({
  url,
  photo,
  set,
  onChange,
  children,
}: {
  readonly url: string;
  readonly photo: TappedPhoto;
  readonly set: PhotoSet;
  readonly onChange: (photo: TappedPhoto) => void;
  /** What the picture as it stands gives. */
  readonly children: (photo: TappedPhoto) => ReactNode;
}) {
  const [draft, setDraft] = useState<TappedPhoto | null>(null);
  const [current, setCurrent] = useState<Grip>(
    set.points.find((point) => !photo.placed.includes(point)) ?? set.points[0]!,
  );
  const before = useRef<TappedPhoto[]>([]);
  const shown = draft ?? photo;
  const keep = (next: TappedPhoto): void => {
    before.current.push(photo);
    setDraft(null);
    onChange(next);
  };
  const move = (grip: Grip, to: Pixel, done: boolean): void => {
    setCurrent(grip);
    const next = movedTo(shown, grip, to);
    if (done) keep(next);
    else setDraft(next);
  };
  const undo = (): void => {
    const last = before.current.pop();
    if (last) onChange(last);
  };
  const at = placeOf(shown, current);
  return (
    <div className="photo-editor">
      <PhotoStage url={url} photo={shown} set={set} current={current} onCurrent={setCurrent} onMove={move} />
      <div className="photo-side">
        {at && (
          <Magnifier url={url} size={photo.size} at={at} onMove={(to, done) => move(current, to, done)} />
        )}
        <PointSteps
          photo={shown}
          set={set}
          current={current}
          onCurrent={setCurrent}
          onKeep={keep}
          onUndo={undo}
        />
        {set.view === 'side' && <PhotoAids photo={photo} onKeep={keep} onCurrent={setCurrent} />}
        {children(shown)}
      </div>
    </div>
  );
}

function PointSteps({
  photo,
  set,
  current,
  onCurrent,
  onKeep,
  onUndo,
}: {
  readonly photo: TappedPhoto;
  readonly set: PhotoSet;
  readonly current: Grip;
  readonly onCurrent: (grip: Grip) => void;
  readonly onKeep: (photo: TappedPhoto) => void;
  readonly onUndo: () => void;
}) {
  const point = isLineEnd(current) ? null : current;
  const index = point === null ? -1 : set.points.indexOf(point);
  const next =
    point === null
      ? (set.points.find((one) => !photo.placed.includes(one)) ?? null)
      : (set.points[index + 1] ?? null);
  const { name, find } = textOf(set, current);
  const step = (kept: TappedPhoto | null): void => {
    if (kept !== null) onKeep(kept);
    onCurrent(next ?? set.points[0]!);
  };
  return (
    <div className="photo-step">
      <p aria-live="polite">
        <strong>{point === null ? name : `${index + 1} of ${set.points.length}: ${name}`}</strong>
        <br />
        {find}
      </p>
      <div className="form-actions">
        <Button
          className="button primary"
          onPress={() => step(point === null ? null : confirmed(photo, point))}
        >
          {next === null ? 'It is there' : 'It is there, next'}
        </Button>
        {point !== null && (
          <Button className="button small" onPress={() => step(leftOut(photo, point))}>
            Leave it out
          </Button>
        )}
        <Button className="button small" onPress={onUndo}>
          Undo
        </Button>
      </div>
      <p className="quiet small-text">
        {photo.placed.length} of {set.points.length} points in place. Only these count.
      </p>
    </div>
  );
}
