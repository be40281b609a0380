import { type Answer, type CaptureId, captures, nextClip } from '@stridewhy/engine';
import { Button } from 'react-aria-components';
import { go } from '../app/route.ts';
import { selfChecks } from '../checks/check-list.ts';
import { photoSets } from '../photos/photo-sets.ts';

/** The check that would tell most next, and the way to it. */
export function NextCheckCard({ answer }: { readonly answer: Answer }) {
  const { findings } = answer;
  const next = findings?.nextChecks[0];
  if (!findings || next === undefined) return null;
  const { name, tells, minutes } = captures[next.capture];
  const clip = nextClip(findings.nextChecks, findings.measures);
  const route = routeOf(next.capture);
  return (
    <section className="card next-check" aria-labelledby="next-check">
      <h2 id="next-check">What would tell most next</h2>
      <p>
        <strong>{name}</strong>, about {minutes} minutes. {tells}
      </p>
      {clip && (
        <p>
          Nobody has looked at how you run yet, so much stays open. The clip that would tell most:{' '}
          {captures[clip.capture].name.toLowerCase()}.
        </p>
      )}
      {route && (
        <Button className="button" onPress={() => go(route)}>
          Do it now
        </Button>
      )}
    </section>
  );
}

const photographed = new Set<CaptureId>(Object.values(photoSets).map(({ capture }) => capture));

/** Where in the app a check is done; `null` for a laboratory. */
export function routeOf(capture: CaptureId): 'history' | 'checks' | 'photos' | 'start' | null {
  if (capture === 'history') return 'history';
  if (capture === 'side-video' || capture === 'rear-video') return 'start';
  if (photographed.has(capture)) return 'photos';
  return selfChecks.some((check) => check.capture === capture) ? 'checks' : null;
}
