import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe knows of colours; the rest it says is the same in every theme. */
const ofColour = ['color-contrast', 'link-in-text-block'];

const inLight = (page: Page) =>
  axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);

const inDark = (page: Page) => axe(page).withRules(ofColour);

/** axe on the page itself: its other way opens a page beside it each time, for frames of other origins, and we have none. */
const axe = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

/** axe finds nothing on the page as it stands: everything in light, and the colours in dark as well. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const [colorScheme, look] of [
    ['light', inLight],
    ['dark', inDark],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Even the shortest transition shows its old colours until a frame is drawn.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const { violations } = await look(page).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
    expect(found, `axe, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
