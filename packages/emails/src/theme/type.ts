import type { CSSProperties } from 'react';

// Names of the product's typefaces first, for readers who have them: a mail loads none.
const display = '"Bricolage Grotesque","Segoe UI",Helvetica,Arial,sans-serif';
const text = 'Inter,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif';
const mono = '"JetBrains Mono",ui-monospace,Menlo,Consolas,monospace';

// Long names in any script must wrap, never widen the page.
const wrap: CSSProperties = { overflowWrap: 'anywhere', wordBreak: 'break-word' };

/** Type styles of the mails; sizes in pixels of the product's scale. */
export const type = {
  title: { ...wrap, font: `700 34px/40px ${display}`, letterSpacing: '-0.02em', margin: 0 },
  section: { ...wrap, font: `700 18px/24px ${display}`, letterSpacing: '-0.01em', margin: 0 },
  body: { ...wrap, font: `400 16px/26px ${text}`, margin: 0 },
  strong: { ...wrap, font: `600 16px/24px ${text}`, margin: 0 },
  small: { ...wrap, font: `400 14px/22px ${text}`, margin: 0 },
  label: { ...wrap, font: `600 14px/20px ${text}`, margin: 0 },
  code: { font: `500 15px/24px ${mono}`, letterSpacing: '0.02em', margin: 0 },
  amount: { font: `500 15px/24px ${mono}`, whiteSpace: 'nowrap', margin: 0 },
  total: { font: `700 18px/26px ${mono}`, whiteSpace: 'nowrap', margin: 0 },
} as const satisfies Record<string, CSSProperties>;
