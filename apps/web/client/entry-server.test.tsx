import { describe, expect, it } from 'vitest';
import { renderEventPage, renderShell } from './entry-server.tsx';
import { sampleAvailability, sampleEvent } from './test-support/sample-event.ts';

const event = sampleEvent();
const availability = sampleAvailability({ conference: 9, student: 0 });
const now = Date.parse('2026-11-23T10:00:00Z');
const page = renderEventPage({ event, availability, now, webUrl: 'https://tickets.example.org' });

describe('the event page from the server', () => {
  it('writes nothing a strict content policy refuses', () => {
    expect(page.html).not.toMatch(/\sstyle=|<style|\son\w+=/);
    expect(page.head).not.toMatch(/<script(?! type="application\/ld\+json")|<style/);
  });

  it('lets no text end a data block', () => {
    const blocks = [page.state, page.head].map((html) => html.split('</script>').length - 1);
    expect(blocks).toEqual([1, 1]);
  });

  it('shows live counts in words and says what is sold out', () => {
    expect(page.html).toContain('9 left');
    expect(page.html).toContain('Sold out');
  });

  it('describes its offers to search engines', () => {
    const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(page.head)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Event',
      startDate: '2027-06-02T07:30:00.000Z',
      offers: [
        { price: '290.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
        { price: '90.00', availability: 'https://schema.org/SoldOut' },
      ],
    });
  });

  it('wears the event’s theme and names its own address', () => {
    expect(page.head).toContain('<link rel="stylesheet" href="/e/demo/theme.css">');
    expect(page.head).toContain('<link rel="canonical" href="https://tickets.example.org/e/demo">');
  });
});

describe('shells', () => {
  it('keep secret links out of search engines and referrers', () => {
    const { head } = renderShell({ title: 'Your order', kind: 'order', event });
    expect(head).toContain('noindex');
    expect(head).toContain('no-referrer');
  });

  it('say a message in words and need no scripts for it', () => {
    const shell = renderShell({
      title: 'Gone',
      kind: 'error',
      message: { title: 'Gone', sentence: 'It moved <b>.' },
    });
    expect(shell.html).toContain('It moved &lt;b&gt;.');
    expect(shell.state).toContain('{"kind":"error"}');
  });
});
