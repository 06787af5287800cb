import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLiveChannel } from './open-live-channel.ts';
import { FakeBrowser } from './test-support/fake-browser.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lets locks be granted and gathered topics be asked for. */
const settle = () => vi.advanceTimersByTimeAsync(200);

/** A tab that watches one topic. */
function aTab(browser: FakeBrowser, topic: string) {
  const tab = browser.openTab();
  const channel = openLiveChannel({ url: '/live', parts: tab.parts });
  const heard = { times: 0 };
  const end = channel.watch(topic, () => void (heard.times += 1));
  return { tab, channel, heard, end };
}

describe('openLiveChannel', () => {
  it('opens one stream for all tabs, over what all of them watch', async () => {
    const browser = new FakeBrowser();
    const tabs = ['event:demo', 'order:a', 'order:b', 'ticket:c', 'event:demo', 'ticket:d'].map((topic) =>
      aTab(browser, topic),
    );
    await settle();
    const [stream, ...others] = browser.openStreams();
    expect(others).toEqual([]);
    expect(stream?.topics.toSorted()).toEqual(['event:demo', 'order:a', 'order:b', 'ticket:c', 'ticket:d']);
    stream?.say('ready');
    for (const { heard } of tabs) heard.times = 0;
    stream?.say('changed', { topics: ['event:demo', 'order:b'] });
    expect(tabs.map(({ heard }) => heard.times)).toEqual([1, 0, 1, 0, 1, 0]);
    expect(tabs.map(({ channel }) => channel.status())).toEqual(tabs.map(() => 'live'));
  });

  it('opens the stream anew for a further topic, and has everybody read again', async () => {
    const browser = new FakeBrowser();
    const first = aTab(browser, 'order:a');
    await settle();
    browser.onlyStream().say('ready');
    expect(first.heard.times).toBe(1);
    const second = aTab(browser, 'order:b');
    await settle();
    browser.onlyStream().say('ready');
    expect(browser.onlyStream().topics).toEqual(['order:a', 'order:b']);
    expect([first.heard.times, second.heard.times]).toEqual([2, 1]);
    expect(browser.opened).toBe(2);
  });

  it('has a tab read again that joins for a topic the stream already carries', async () => {
    const browser = new FakeBrowser();
    aTab(browser, 'event:demo');
    await settle();
    browser.onlyStream().say('ready');
    const late = aTab(browser, 'event:demo');
    await settle();
    expect(late.heard.times).toBe(1);
    expect(browser.opened).toBe(1);
  });

  it('hands over when the leader is closed or hidden', async () => {
    const browser = new FakeBrowser();
    const tabs = ['order:a', 'order:b', 'order:c'].map((topic) => aTab(browser, topic));
    await settle();
    browser.onlyStream().say('ready');
    tabs[0]?.tab.show(false);
    await settle();
    expect(browser.onlyStream().topics.toSorted()).toEqual(['order:b', 'order:c']);
    browser.onlyStream().say('ready');
    tabs[1]?.tab.crash();
    await settle();
    const stream = browser.onlyStream();
    stream.say('ready');
    stream.say('changed', { topics: ['order:c'] });
    expect(tabs[2]?.heard.times).toBeGreaterThanOrEqual(4);
    expect(tabs[2]?.channel.status()).toBe('live');
  });

  it('closes the stream when nobody looks, and reads again when somebody does', async () => {
    const browser = new FakeBrowser();
    const { tab, heard } = aTab(browser, 'order:a');
    await settle();
    tab.show(false);
    await settle();
    expect(browser.openStreams()).toEqual([]);
    heard.times = 0;
    tab.show(true);
    expect(heard.times).toBe(1);
    await settle();
    expect(browser.openStreams()).toHaveLength(1);
  });

  it('closes the stream when nothing is watched any more, but not from one page to the next', async () => {
    const browser = new FakeBrowser();
    const { channel, end } = aTab(browser, 'order:a');
    await settle();
    end();
    const endNext = channel.watch('order:a', () => undefined);
    await vi.advanceTimersByTimeAsync(5000);
    expect(browser.opened).toBe(1);
    endNext();
    await vi.advanceTimersByTimeAsync(5000);
    expect(browser.openStreams()).toEqual([]);
  });

  it('says "polling" when the stream does not come or goes away, and "live" once it is back', async () => {
    const browser = new FakeBrowser();
    const one = aTab(browser, 'order:a');
    const other = aTab(browser, 'order:b');
    let changes = 0;
    other.channel.onStatus(() => void (changes += 1));
    await settle();
    await vi.advanceTimersByTimeAsync(3000);
    expect(other.channel.status()).toBe('live');
    await vi.advanceTimersByTimeAsync(3000);
    expect([one.channel.status(), other.channel.status()]).toEqual(['polling', 'polling']);
    browser.onlyStream().say('ready');
    expect([one.channel.status(), other.channel.status()]).toEqual(['live', 'live']);
    browser.onlyStream().fail(0);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([one.channel.status(), other.channel.status()]).toEqual(['polling', 'polling']);
    expect(changes).toBe(3);
  });

  it('tries again by itself when the server refused the stream, and when it fell silent', async () => {
    const browser = new FakeBrowser();
    aTab(browser, 'order:a');
    await settle();
    browser.onlyStream().fail(2);
    await vi.advanceTimersByTimeAsync(2000);
    expect(browser.opened).toBe(2);
    browser.onlyStream().say('ready');
    for (let n = 0; n < 6; n += 1) {
      await vi.advanceTimersByTimeAsync(15_000);
      browser.onlyStream().say('beat');
    }
    expect(browser.opened).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(browser.opened).toBeGreaterThanOrEqual(3);
    expect(browser.openStreams()).toHaveLength(1);
  });

  it('forgets a tab that went without a word once the stream is opened anew', async () => {
    const browser = new FakeBrowser();
    aTab(browser, 'order:a');
    const gone = aTab(browser, 'order:b');
    await settle();
    gone.tab.crash();
    await vi.advanceTimersByTimeAsync(20_000);
    aTab(browser, 'order:c');
    await settle();
    expect(browser.onlyStream().topics).toEqual(['order:a', 'order:c']);
  });

  it('does without the others where the browser has no locks: each tab its own stream', async () => {
    const browser = new FakeBrowser({ hasLocks: false });
    const tabs = ['order:a', 'order:b'].map((topic) => aTab(browser, topic));
    await settle();
    expect(browser.openStreams().map(({ topics }) => topics)).toEqual([['order:a'], ['order:b']]);
    for (const stream of browser.openStreams()) stream.say('ready');
    browser.openStreams()[1]?.say('changed', { topics: ['order:b'] });
    expect(tabs.map(({ heard }) => heard.times)).toEqual([1, 2]);
  });
});
