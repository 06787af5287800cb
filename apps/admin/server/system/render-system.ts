import type { Meaning } from '@lanyard/domain/orders/order-words';
import type { PartWords } from './describe-system.ts';

// Paths of lucide's icons (ISC licence): check, clock, hand, octagon-alert, moon.
const icons: Readonly<Record<Meaning, string>> = {
  good: '<path d="M20 6 9 17l-5-5"/>',
  waiting: '<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/>',
  attention:
    '<path d="M18 11V6a2 2 0 0 0-4 0"/><path d="M14 10V4a2 2 0 0 0-4 0v2"/><path d="M10 10.5V6a2 2 0 0 0-4 0v8"/><path d="M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L7 15"/>',
  bad: '<path d="M12 16h.01"/><path d="M12 8v4"/><path d="M15.312 2a2 2 0 0 1 1.414.586l4.688 4.688A2 2 0 0 1 22 8.688v6.624a2 2 0 0 1-.586 1.414l-4.688 4.688a2 2 0 0 1-1.414.586H8.688a2 2 0 0 1-1.414-.586l-4.688-4.688A2 2 0 0 1 2 15.312V8.688a2 2 0 0 1 .586-1.414l4.688-4.688A2 2 0 0 1 8.688 2z"/>',
  asleep:
    '<path d="M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401"/>',
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** The page "System" as a whole document; the script replaces its main part every few seconds. */
export function renderSystem(parts: readonly PartWords[], at: Date): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>System · Lanyard</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/admin.css">
<script type="module" src="/assets/admin.js"></script>
</head>
<body>
<header class="bar"><span class="strap" aria-hidden="true"></span><span class="brand">Lanyard</span></header>
${renderMain(parts, at)}
<p class="lost" role="status" hidden>The dashboard does not answer. What stands above was true when it was checked; it is checked again by itself.</p>
</body>
</html>
`;
}

function renderMain(parts: readonly PartWords[], at: Date): string {
  const iso = at.toISOString();
  return `<main>
<h1>System</h1>
${renderVerdict(parts)}
<ul class="parts">
${parts.map(renderPart).join('\n')}
</ul>
<p class="checked">Checked at <time datetime="${iso}" title="${iso}">${iso.slice(11, 19)} UTC</time></p>
</main>`;
}

function renderVerdict(parts: readonly PartWords[]): string {
  const names = (wanted: Meaning) =>
    parts.filter(({ meaning }) => meaning === wanted).map(({ name }) => name);
  const [bad, attention] = [names('bad'), names('attention')];
  const [meaning, words]: [Meaning, string] =
    bad.length > 0
      ? ['bad', `Not working: ${bad.join(', ')}`]
      : attention.length > 0
        ? ['attention', `Somebody should look: ${attention.join(', ')}`]
        : ['good', 'Everything works'];
  return `<p class="verdict ${meaning}">${icon(meaning)}<span>${escapeHtml(words)}</span></p>`;
}

function renderPart({ name, label, sentence, meaning }: PartWords): string {
  return `<li><h2>${escapeHtml(name)}</h2><span class="tag ${meaning}">${icon(meaning)}<span>${escapeHtml(label)}</span></span><p>${escapeHtml(sentence)}</p></li>`;
}

const icon = (meaning: Meaning) =>
  `<svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${icons[meaning]}</svg>`;
