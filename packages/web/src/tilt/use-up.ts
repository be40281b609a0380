import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Felt, watchOrientation } from './orientation.ts';
import { meanUp, type Up } from './upright.ts';

/** s over which the sensor's trembling is evened out. */
const window = 0.4;

/** Which way is up, evened out, while the component is there; `null` while nothing was felt. */
export function useUp(): { readonly up: Up | null; readonly latest: RefObject<Up | null> } {
  const [up, setUp] = useState<Up | null>(null);
  const latest = useRef<Up | null>(null);
  useEffect(() => {
    let felt: readonly Felt[] = [];
    return watchOrientation(
      (one) => {
        felt = [...felt.filter(({ time }) => one.time - time < window), one];
        latest.current = meanUp(felt.map((each) => each.up));
        setUp(latest.current);
      },
      () => undefined,
    );
  }, []);
  return { up, latest };
}
