import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveHub, type LiveListener } from './live-hub.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aListener() {
  const heard: string[][] = [];
  let refreshes = 0;
  let closes = 0;
  const listener: LiveListener = {
    changed: (names) => void heard.push([...names]),
    refresh: () => void (refreshes += 1),
    close: () => void (closes += 1),
  };
  return { listener, heard, refreshes: () => refreshes, closes: () => closes };
}

const order = { name: 'order:secret', topic: 'order:ord_1' } as const;
const ticket = { name: 'ticket:secret', topic: 'ticket:tkt_1' } as const;

describe('LiveHub', () => {
  it('tells each stream its own topics by its own names, and nobody else', () => {
    const hub = new LiveHub();
    const [one, other] = [aListener(), aListener()];
    hub.open([order], one.listener);
    hub.open([{ name: 'order:ord_1', topic: 'order:ord_1' }, ticket], other.listener);
    hub.tell('order:ord_1');
    hub.tell('order:ord_2');
    vi.advanceTimersByTime(0);
    expect(one.heard).toEqual([['order:secret']]);
    expect(other.heard).toEqual([['order:ord_1']]);
  });

  it('tells a topic at most every 250 ms, and the last change always', () => {
    const hub = new LiveHub();
    const { listener, heard } = aListener();
    hub.open([order, ticket], listener);
    for (let ms = 0; ms < 990; ms += 10) {
      hub.tell('order:ord_1');
      vi.advanceTimersByTime(10);
    }
    expect(heard).toHaveLength(4);
    hub.tell('ticket:tkt_1');
    vi.advanceTimersByTime(250);
    expect(heard.slice(4)).toEqual([['ticket:secret'], ['order:secret']]);
    vi.advanceTimersByTime(5000);
    expect(heard).toHaveLength(6);
  });

  it("tells an event's counts at most once a second", () => {
    const hub = new LiveHub();
    const { listener, heard } = aListener();
    hub.open([{ name: 'event:demo', topic: 'event:evt_1' }], listener);
    for (let ms = 0; ms < 2900; ms += 100) {
      hub.tell('event:evt_1');
      vi.advanceTimersByTime(100);
    }
    expect(heard).toHaveLength(3);
  });

  it('forgets a stream that has ended', () => {
    const hub = new LiveHub();
    const { listener, heard } = aListener();
    const end = hub.open([order], listener);
    hub.tell('order:ord_1');
    end?.();
    hub.tell('order:ord_1');
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([]);
    expect(hub.counts()).toEqual({ streams: 0, topics: 0 });
  });

  it('passes a refresh to everybody, and when closed ends all and takes no more', () => {
    const hub = new LiveHub();
    const [one, other] = [aListener(), aListener()];
    hub.open([order], one.listener);
    hub.open([ticket], other.listener);
    expect(hub.counts()).toEqual({ streams: 2, topics: 2 });
    hub.refreshAll();
    expect([one.refreshes(), other.refreshes()]).toEqual([1, 1]);
    hub.close();
    expect([one.closes(), other.closes()]).toEqual([1, 1]);
    expect(hub.open([order], aListener().listener)).toBeNull();
  });
});
