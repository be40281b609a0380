import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * No accessibility rule is broken and nothing is to be scrolled sideways.
 *
 * The pages have no frames, so axe's older way is enough: its newer one opens a second page to gather what frames say.
 */
export async function looksRight(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
}
