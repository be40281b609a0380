import type { Page } from '@playwright/test';
import type { Facts } from '../src/session/types.ts';

/** What the runner told, as this device keeps it; `null` when it keeps nothing. */
export function keptFacts(page: Page): Promise<Facts | null> {
  return page.evaluate(
    () =>
      new Promise<Facts | null>((resolve, reject) => {
        const opening = indexedDB.open('stridewhy');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const facts = opening.result.transaction('settings').objectStore('settings').get('facts');
          facts.onsuccess = () => {
            opening.result.close();
            resolve(facts.result?.value ?? null);
          };
        };
      }),
  );
}
