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
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  await staysInside(page);
  if (size.width > phone.width) return;
  await page.setViewportSize({ ...size, width: phone.narrowest });
  await staysInside(page);
  await page.setViewportSize(size);
}

/** A phone's width, and the narrowest page that must do: a desktop's at 400 %. px */
const phone = { width: 400, narrowest: 320 } as const;

async function staysInside(page: Page): Promise<void> {
  const [sideways, width] = await page.evaluate(() => [
    document.documentElement.scrollWidth - window.innerWidth,
    window.innerWidth,
  ]);
  expect(sideways, `pixels to scroll sideways at ${width} px`).toBeLessThanOrEqual(0);
}
