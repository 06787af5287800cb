import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectAccessible } from '../support/accessible.ts';
import { lanyard } from '../support/lanyard.ts';
import { expect, test } from '../support/test.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanyard-e2e-file-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('an event comes out of a file, and its page follows a changed file', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  const path = join(folder, 'workbench.yaml');
  const example = readFileSync(join(root, 'examples/conference.yaml'), 'utf8')
    .replace('slug: demo', 'slug: workbench')
    .replace('code: FRIENDS20', 'code: BENCH20')
    .replace('code: TEAM10', 'code: BENCH10');
  writeFileSync(path, example);
  const made = await lanyard(stack, 'create-event', path);
  expect(made.text).toBe('Event workbench made.\nCode BENCH20: made.\nCode BENCH10: made.\n');

  await page.goto(`${stack.webUrl}/e/workbench`);
  await expect(page.getByRole('heading', { level: 1, name: 'Look after what you built.' })).toBeVisible();
  const mug = page.getByRole('article', { name: 'Enamel mug' });
  await expect(mug).toContainText('80 left');
  await expectAccessible(page);

  writeFileSync(
    path,
    example
      .replace('key: blue, name: Blue, stock: 80', 'key: blue, name: Blue, stock: 7')
      .replace('Enamel mug', 'Tin mug'),
  );
  const changed = await lanyard(stack, 'create-event', path, '--apply');
  expect(changed.text).toContain('swag.mug.name: "Enamel mug" → "Tin mug"');
  expect(changed.text).toContain('swag.mug.variants.blue.stock: 80 → 7');
  expect(changed.code).toBe(0);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('article', { name: 'Tin mug' })).toContainText('7 left', { timeout: 1000 });
  }).toPass({ timeout: 20_000 });
});

test('swag and sizes go into the same basket as tickets, by mouse and by address', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  await page.goto(`${stack.webUrl}/e/demo`);
  await page.getByRole('button', { name: 'One Remote ticket more' }).click();
  const shirt = page.getByRole('article', { name: 'T-shirt' });
  await shirt.getByRole('radio', { name: 'L', exact: true }).check();
  await shirt.getByRole('button', { name: 'One T-shirt L more' }).click();
  await shirt.getByRole('button', { name: 'One T-shirt L more' }).click();
  const bar = page.getByRole('region', { name: 'Your choice' });
  await expect(bar).toContainText('€108.00');
  await expect(bar).toContainText('1 × Remote, 2 × T-shirt L');
  await expect(page).toHaveURL(/remote=1&t-shirt\.l=2/);
  await expectAccessible(page);
  await page.reload();
  await expect(shirt.getByRole('radio', { name: /^L/ })).toBeChecked();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/e\/demo\/checkout\?remote=1&t-shirt\.l=2$/);
});

test('a free event of one day without programme and swag is a whole page', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${stack.webUrl}/e/meetup`);
    await expect(page.getByRole('link', { name: 'Get free tickets' })).toBeVisible();
    await expect(page.getByRole('article', { name: 'A chair' })).toContainText('Free');
    await expect(page.getByRole('heading', { name: 'Programme' })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Swag' })).toHaveCount(0);
    await expectAccessible(page);
  }
});
