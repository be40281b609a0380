import { useEffect, useRef, useState } from 'react';
import { type Felt, watchOrientation } from './orientation.ts';
import { meanUp, type Up } from './upright.ts';

/** s between looks at the sensor. It may fall silent while the phone lies still, so it is looked at by the clock. */
const interval = 0.05;

/** s of looks that are kept: a little more than a steady hold needs. */
const kept = 1.5;

/** s over which the sensor's trembling is evened out. */
const evened = 0.4;

/** What the phone felt lately, oldest first, while the component is there. */
export function useFelt(): { readonly felt: readonly Felt[]; readonly silent: boolean } {
  const [felt, setFelt] = useState<readonly Felt[]>([]);
  const [silent, setSilent] = useState(false);
  const last = useRef<Up | null>(null);
  useEffect(() => {
    const end = watchOrientation(
      (up) => {
        last.current = up;
        setSilent(false);
      },
      () => setSilent(true),
    );
    const timer = setInterval(() => {
      const up = last.current;
      const time = performance.now() / 1000;
      if (up) setFelt((before) => [...before.filter((one) => time - one.time <= kept), { up, time }]);
    }, interval * 1000);
    return () => {
      end();
      clearInterval(timer);
    };
  }, []);
  return { felt, silent };
}

/** Which way is up now, evened out; `null` while nothing was felt. */
export function upNow(felt: readonly Felt[]): Up | null {
  const now = felt.at(-1)?.time ?? 0;
  return meanUp(felt.filter(({ time }) => now - time <= evened).map(({ up }) => up));
}
