import { toPlainText } from 'react-email';
import { describe, expect, it } from 'vitest';
import type { EmailName, EmailProps } from './email-props.ts';
import { everySample } from './preview/every-sample.ts';
import { renderEmail, type RenderedEmail } from './render-email.ts';

/*
 * What every mail has to stand, a new one included: it fails here, or does not compile, until it has samples.
 */

type Render = (change: (props: object) => unknown) => Promise<RenderedEmail>;

// A name and its own samples: the pairs lose that they belong together.
const mails = (Object.keys(everySample) as EmailName[]).flatMap((name) =>
  everySample[name].map((props, n): [string, Render, object] => [
    `${name} ${n + 1}`,
    // The changes below keep the shape.
    (change) => renderEmail(name, change(props) as EmailProps[EmailName]),
    props,
  ]),
);

/** Fields that people or organizers write. */
const isWritten = (key: string) =>
  /(^|[a-z])name$/i.test(key) || /^(venue|title|room|answer|opening|contact)$/.test(key);

/** The same props with something else wherever people or organizers write; lists of them included. */
function rewritten(value: unknown, words: string, key = ''): unknown {
  if (typeof value === 'string') return isWritten(key) ? words : value;
  if (Array.isArray(value)) return value.map((one) => rewritten(one, words, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rewritten(one, words, name)]));
}

/** Words that people could see of a value that is missing. */
const holes = /\b(undefined|null|NaN|Infinity)\b|\[object/;
const same = (props: object) => props;
const visible = (html: string) => toPlainText(html).replaceAll(/\s+/g, ' ');

describe.each(mails)('%s', (_, render, props) => {
  it('has a subject of one line, both parts with the same links, and colours for the night', async () => {
    const { subject, html, text } = await render(same);
    expect(subject).toMatch(/^\S.*\S$/);
    expect(html).toContain('prefers-color-scheme:dark');
    expect(html).toMatch(/<html[^>]*lang="en"/);
    const links = [...html.matchAll(/<a [^>]*href="(https:[^"]+)"/g)].map(([, link = '']) => link);
    for (const link of links) expect(text).toContain(link.replaceAll('&amp;', '&'));
    expect(`${subject}${visible(html)}${text}`).not.toMatch(holes);
  });

  it('gets along without what may be missing', async () => {
    const bare = await render((all) => ({ ...all, contact: null }));
    const less = await render(({ ...all }) => {
      Reflect.deleteProperty(all, 'contact');
      Reflect.deleteProperty(all, 'hasPapers');
      return all;
    });
    for (const { subject, html, text } of [bare, less]) {
      expect(`${subject}${visible(html)}${text}`).not.toMatch(holes);
      expect(text).not.toMatch(/\n{4}|^\s*:\s*$/m);
    }
  });

  it.each(['王小明', 'محمد بن سلمان العتيبي', 'Æthelþryð Ní Dhomhnaill', '🏳️‍🌈 Zoë', 'W'.repeat(200)])(
    'keeps whole what people are called: %s',
    async (words) => {
      const { html, text, subject } = await render((all) => rewritten(all, words));
      expect(visible(html)).toContain(words);
      expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
      expect(subject).not.toMatch(holes);
    },
  );

  it('takes nothing that people write for markup, nor for another line of the subject', async () => {
    const nasty = '<script>alert(1)</script> & "Co" <a href="https://evil.example">';
    const { html } = await render((all) => rewritten(all, nasty));
    expect(html).not.toMatch(/<script|<a href="https:\/\/evil/);
    expect(visible(html)).toContain(nasty);
    const { subject } = await render((all) => rewritten(all, 'Ada\r\nBcc: all@example.org'));
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('is a sample with something that somebody wrote', () => {
    expect(rewritten(props, 'x')).not.toEqual(props);
  });
});
