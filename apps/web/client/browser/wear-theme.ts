/** Puts on an event's accent where the server did not know the event yet; harmless when it is worn already. */
export function wearTheme(slug: string): void {
  const href = `/e/${encodeURIComponent(slug)}/theme.css`;
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
