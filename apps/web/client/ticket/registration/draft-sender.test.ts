import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftSender, type DraftAnswer, type DraftState } from './draft-sender.ts';
import type { TypedForm } from './typed-form.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const typed = (name: string): TypedForm => ({ name, email: '', answers: {} });

/** A sender on a server that answers when it is told to. */
function setUp() {
  const sent: { basedOn: number; name: string | null }[] = [];
  const states: DraftState[] = [];
  let answer: (answer: DraftAnswer) => void = () => {};
  const sender = createDraftSender({
    draftVersion: 3,
    save: (basedOn, draft) => {
      sent.push({ basedOn, name: draft?.name ?? null });
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    onState: (state) => states.push(state),
  });
  return {
    ...{ sent, states, sender },
    answer: async (given: DraftAnswer) => {
      answer(given);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

describe('createDraftSender', () => {
  it('waits for a rest, sends the last, and bases each on the answer before', async () => {
    const { sent, states, sender, answer } = setUp();
    for (const name of ['A', 'Ad', 'Ada']) sender.keep(typed(name));
    await vi.advanceTimersByTimeAsync(699);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    sender.keep(typed('Ada L'));
    await vi.advanceTimersByTimeAsync(5000);
    // One at a time.
    expect(sent).toEqual([{ basedOn: 3, name: 'Ada' }]);
    await answer({ kind: 'KEPT', draftVersion: 4 });
    expect(sent).toEqual([
      { basedOn: 3, name: 'Ada' },
      { basedOn: 4, name: 'Ada L' },
    ]);
    await answer({ kind: 'KEPT', draftVersion: 5 });
    expect(states.at(-1)).toBe('kept');
  });

  it('sends at once when the page is left', async () => {
    const { sent, sender } = setUp();
    sender.flush();
    sender.keep(typed('Ada'));
    sender.flush();
    expect(sent).toEqual([{ basedOn: 3, name: 'Ada' }]);
  });

  it('tries again while the server is away, with what was typed last', async () => {
    const { sent, states, sender, answer } = setUp();
    sender.keep(typed('Ada'));
    await vi.advanceTimersByTimeAsync(700);
    await answer({ kind: 'UNREACHABLE' });
    expect(states.at(-1)).toBe('offline');
    await vi.advanceTimersByTimeAsync(4000);
    expect(sent).toHaveLength(2);
    await answer({ kind: 'REFUSED' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(2);
  });

  it('stops when another page was faster, until somebody says which of the two counts', async () => {
    const { sent, states, sender, answer } = setUp();
    sender.keep(typed('Ada'));
    await vi.advanceTimersByTimeAsync(700);
    await answer({ kind: 'CHANGED' });
    sender.keep(typed('Ada L'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent.length, states.at(-1)]).toEqual([1, 'conflict']);
    sender.overrule(9);
    expect(sent.at(-1)).toEqual({ basedOn: 9, name: 'Ada L' });
    await answer({ kind: 'CHANGED' });
    sender.settle(12);
    expect(states.at(-1)).toBe('none');
    sender.keep(null);
    sender.flush();
    expect(sent.at(-1)).toEqual({ basedOn: 12, name: null });
    await answer({ kind: 'KEPT', draftVersion: 13 });
    expect(states.at(-1)).toBe('none');
  });

  it('holds still while the form itself is sent, and goes on where that did not work', async () => {
    const { sent, states, sender, answer } = setUp();
    sender.keep(typed('Ada'));
    await vi.advanceTimersByTimeAsync(700);
    sender.keep(typed('Ada L'));
    const held = vi.fn<() => void>();
    void sender.hold().then(held);
    await vi.advanceTimersByTimeAsync(5000);
    expect(held).not.toHaveBeenCalled();
    await answer({ kind: 'KEPT', draftVersion: 4 });
    expect(held).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    sender.release();
    await vi.advanceTimersByTimeAsync(700);
    expect(sent.at(-1)).toEqual({ basedOn: 4, name: 'Ada L' });
    await answer({ kind: 'KEPT', draftVersion: 5 });
    expect(states.at(-1)).toBe('kept');
  });

  it('does not mind the answer to what was sent before the form itself was', async () => {
    const { sent, states, sender, answer } = setUp();
    sender.keep(typed('Ada'));
    await vi.advanceTimersByTimeAsync(700);
    sender.settle(7);
    await answer({ kind: 'CHANGED' });
    expect(states.at(-1)).toBe('none');
    sender.keep(typed('Bo'));
    await vi.advanceTimersByTimeAsync(700);
    expect(sent.at(-1)).toEqual({ basedOn: 7, name: 'Bo' });
  });
});
