import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lanyard } from '../support/lanyard.ts';
import { expect, test } from '../support/test.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanyard-e2e-file-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('an event comes out of a file, its page follows a changed file, and its codes are made once', async ({
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
  const again = await lanyard(stack, 'create-event', path);
  expect(again.text).toContain('Event workbench is as the file says; nothing changed.');
  expect(again.text).toContain('Code BENCH20: already there.');

  await page.goto(`${stack.webUrl}/e/workbench`);
  await expect(page.getByRole('heading', { level: 1, name: 'Look after what you built.' })).toBeVisible();
  const mug = page.getByRole('article', { name: 'Enamel mug' });
  await expect(mug).toContainText('80 left');

  writeFileSync(
    path,
    example
      .replace('key: blue, name: Blue, stock: 80', 'key: blue, name: Blue, stock: 7')
      .replace('Enamel mug', 'Tin mug'),
  );
  const shown = await lanyard(stack, 'create-event', path);
  expect(shown.text).toContain('swag.mug.name: "Enamel mug" → "Tin mug"');
  expect(shown.text).toContain('swag.mug.variants.blue.stock: 80 → 7');
  expect(shown.text).toContain('Nothing was changed.');
  expect((await lanyard(stack, 'create-event', path, '--apply')).code).toBe(0);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('article', { name: 'Tin mug' })).toContainText('7 left', { timeout: 1000 });
  }).toPass({ timeout: 20_000 });

  const exported = await lanyard(stack, 'export-event', 'workbench');
  writeFileSync(path, exported.text);
  expect((await lanyard(stack, 'create-event', path)).text).toContain('nothing changed');

  writeFileSync(path, exported.text.replace('capacity: 600', 'capacity: lots'));
  const wrong = await lanyard(stack, 'create-event', path);
  expect(wrong.code).toBe(1);
  expect(wrong.text).toMatch(
    /workbench\.yaml:\d+: quotas\.venue\.capacity: use a whole number from 0 to 1,000,000/,
  );
});
