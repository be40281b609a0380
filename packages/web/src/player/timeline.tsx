import type { ClipAnalysis, Contact } from '@stridewhy/engine';
import { nearSideOf } from './angles.ts';
import type { TimeMap } from './time-map.ts';
import { usePlayhead, usePlayheadState } from './use-playhead.ts';

/** The clip's length with each foot's time on the ground, and a slider over it: arrows go frame by frame. */
export function Timeline({
  analysis,
  timeMap,
}: {
  readonly analysis: ClipAnalysis;
  readonly timeMap: TimeMap;
}) {
  const playhead = usePlayhead();
  const { frame } = usePlayheadState();
  const { time } = analysis.clip.track;
  const first = time[0] ?? 0;
  const duration = (time.at(-1) ?? first) - first || 1;
  const share = (presentation: number): number => (100 * (presentation - first)) / duration;
  const now = time[frame] ?? first;
  const near = nearSideOf(analysis);
  const contacts = analysis.gait?.contacts ?? [];
  return (
    <div className="timeline">
      <svg className="timeline-picture" viewBox="0 0 100 30" preserveAspectRatio="none" aria-hidden="true">
        {contacts.map((contact) => {
          const from = share(timeMap.toPresentation(contact.initialContact));
          const to = share(timeMap.toPresentation(contact.toeOff));
          const isNear = contact.side === near;
          return (
            <rect
              key={`${contact.side} ${contact.initialContact}`}
              className={`contact ${contact.side} ${isNear ? 'near' : 'far'}`}
              x={from}
              width={Math.max(0.15, to - from)}
              y={isNear ? 3 : 20}
              height={isNear ? 15 : 7}
            />
          );
        })}
        <rect className="timeline-cursor" x={share(now) - 0.15} width={0.3} y={0} height={30} />
      </svg>
      <input
        type="range"
        className="timeline-slider"
        aria-label="Position in the clip"
        aria-valuetext={spoken(now - first, contacts, timeMap.toTrue(now))}
        min={0}
        max={time.length - 1}
        step={1}
        value={frame}
        onChange={(event) => playhead.seek(Number(event.target.value))}
      />
    </div>
  );
}

function spoken(seconds: number, contacts: readonly Contact[], time: number): string {
  const grounded = contacts.find(({ initialContact, toeOff }) => initialContact <= time && time <= toeOff);
  const where = grounded ? `${grounded.side} foot on the ground` : 'no foot on the ground';
  return `${seconds.toFixed(2)} seconds${contacts.length > 0 ? `, ${where}` : ''}`;
}
