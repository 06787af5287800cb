import { describe, expect, it } from 'vitest';
import { PortError } from '@lanyard/domain/ports/port-error';
import type { EmailHarness, EmailNoticeRecipe } from '../email-sender.harness.ts';

const recipe: EmailNoticeRecipe = {
  kind: 'DELIVERED',
  providerId: 'mail_1',
  email: 'ines.duarte@example.org',
};

/** Reading the provider's messages: genuine ones become facts, everything else is refused. */
export function describeEmailNotices(harness: () => EmailHarness): void {
  const read = (changes: Partial<EmailNoticeRecipe>) => {
    const { rawBody, headers } = harness().makeNotice({ ...recipe, ...changes });
    return harness().sender.readNotice(rawBody, headers);
  };

  describe('notices', () => {
    it.each(['SENT', 'DELIVERED', 'DELAYED', 'BOUNCED', 'COMPLAINED', 'FAILED'] as const)(
      'reads %s',
      (kind) => {
        const notice = read({ kind });
        expect(notice).toMatchObject({ fact: kind, providerId: 'mail_1' });
        expect(notice.eventId).toBeTruthy();
        expect(Math.abs(notice.createdAt.getTime() - Date.now())).toBeLessThan(10_000);
      },
    );

    it('lets pass what is not acted on', () => {
      expect(read({ kind: 'OPENED' })).toMatchObject({ fact: 'OTHER', providerId: 'mail_1' });
      expect(read({ kind: 'NOT_A_MAIL' })).toMatchObject({ fact: 'OTHER', providerId: null });
    });

    it('keeps nothing personal', () => {
      expect(JSON.stringify(read({ kind: 'BOUNCED' }))).not.toContain('duarte');
    });

    it('takes a message of four minutes ago, not one of ten', () => {
      expect(read({ ageSeconds: 240 }).fact).toBe('DELIVERED');
      expectInvalid(() => read({ ageSeconds: 600 }));
    });

    it('refuses what is not genuine', () => {
      const { sender } = harness();
      const { rawBody, headers } = harness().makeNotice(recipe);
      const changed = Buffer.from(rawBody.toString().replace('mail_1', 'mail_2'));
      expect(changed.equals(rawBody)).toBe(false);
      expectInvalid(() => sender.readNotice(changed, headers));
      expectInvalid(() => sender.readNotice(rawBody, {}));
      expectInvalid(() => sender.readNotice(Buffer.alloc(0), headers));
      expectInvalid(() => read({ isForged: true }));
    });
  });
}

function expectInvalid(read: () => unknown): void {
  let thrown: unknown;
  try {
    read();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(PortError);
  expect(thrown).toMatchObject({ code: 'INVALID', isRetryable: false });
}
