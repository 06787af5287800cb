import { claimEmail, type EmailClaim } from '@lanyard/commands/emails/claim-email';
import { recordEmailFailed } from '@lanyard/commands/emails/record-email-failed';
import { recordEmailSent } from '@lanyard/commands/emails/record-email-sent';
import type { EmailAttachment } from '@lanyard/domain/ports/email';
import { PortError } from '@lanyard/domain/ports/port-error';
import type { EmailName, EmailProps } from '@lanyard/emails/email-props';
import { renderEmail } from '@lanyard/emails/render-email';
import { ApplicationFailure } from '@temporalio/activity';
import { commandContext, type ActivityDeps } from '../deps.ts';
import { outsideCall } from '../outside-call.ts';

/** A mail to be delivered: what it is for, to whom, and what it says. */
export interface ComposedEmail<Name extends EmailName = EmailName> {
  readonly claim: EmailClaim;
  readonly to: { readonly name: string; readonly email: string };
  readonly template: Name;
  readonly props: EmailProps[Name];
  /** Makes what comes with it, when it leaves and not before. */
  readonly attach?: () => Promise<readonly EmailAttachment[]>;
  /** Where mail programs stop further ones by one press. */
  readonly stopUrl?: string;
}

/**
 * Delivers a mail once: our books first, then the provider's own memory of the key, so that a try that was cut
 * off after its effect sends nothing twice. Answers the mail's id in our books. A final "no" of the provider becomes a task for a person.
 */
export async function deliverEmail<Name extends EmailName>(
  deps: ActivityDeps,
  mail: ComposedEmail<Name>,
): Promise<string> {
  const { id, isSent } = await claimEmail(commandContext(deps), mail.claim);
  if (isSent) return id;
  const { key, orderId, ticketId } = mail.claim;
  try {
    await outsideCall(
      deps,
      { key, ...(orderId ? { orderId } : {}), ...(ticketId ? { ticketId } : {}) },
      async () => {
        const content = await renderEmail(mail.template, mail.props);
        const attachments = await mail.attach?.();
        const providerId = await deps.email
          .send(
            {
              to: { name: mail.to.name, email: mail.to.email },
              ...content,
              ...(attachments ? { attachments } : {}),
              ...(mail.stopUrl ? { stopUrl: mail.stopUrl } : {}),
            },
            { idempotencyKey: key },
          )
          .then((answer) => answer.providerId, unlessItLeftBefore);
        await recordEmailSent(commandContext(deps), { id, providerId });
      },
    );
  } catch (error) {
    const isFinal = error instanceof ApplicationFailure && error.nonRetryable === true;
    if (isFinal) await recordEmailFailed(commandContext(deps), { id });
    throw error;
  }
  return id;
}

/**
 * A provider that knows the key with another text took the mail in an earlier try, whose answer was lost; since
 * then somebody changed what it says (an attendee was named). It has left, under an id we shall not learn.
 */
function unlessItLeftBefore(error: unknown): null {
  if (error instanceof PortError && error.vendorCode === 'invalid_idempotent_request') return null;
  throw error;
}
