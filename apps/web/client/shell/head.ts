const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for an attribute or an element's content. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

/** What the head of a page says besides the template. */
export interface HeadFacts {
  readonly title: string;
  readonly description?: string;
  /** Slug of the event whose accent the page wears. */
  readonly themeOf?: string;
  /** Pages behind a secret link stay out of search engines and send no referrer. */
  readonly isPrivate?: boolean;
  readonly extra?: readonly string[];
}

/** The head as HTML. */
export function headHtml(facts: HeadFacts): string {
  return [
    `<title>${escapeHtml(facts.title)}</title>`,
    facts.description && `<meta name="description" content="${escapeHtml(facts.description)}">`,
    facts.isPrivate &&
      '<meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">',
    facts.themeOf && `<link rel="stylesheet" href="/e/${encodeURIComponent(facts.themeOf)}/theme.css">`,
    ...(facts.extra ?? []),
  ]
    .filter(Boolean)
    .join('\n');
}
