import '@lanyard/ui/tokens.css';
import '@lanyard/ui/fonts.css';
import './admin.css';

const EVERY_MS = 5000;

/** Fetches the page anew and puts its main part in place of the one shown; says so when it cannot. */
async function refresh(): Promise<void> {
  const lost = document.querySelector<HTMLElement>('.lost');
  try {
    const response = await fetch('/', { signal: AbortSignal.timeout(EVERY_MS) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const [shown, fresh] = [document.querySelector('main'), page.querySelector('main')];
    if (shown && fresh) shown.replaceWith(fresh);
    if (lost) lost.hidden = true;
  } catch {
    if (lost) lost.hidden = false;
  }
}

setInterval(() => {
  if (!document.hidden) void refresh();
}, EVERY_MS);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void refresh();
});
