import {
  startStubServer,
  type StubAnswer,
  type StubRequest,
  type StubServer,
} from '../../../test-support/stub-server.ts';
import type { ReceivedEmail } from '../../email-sender.harness.ts';

/** A mail with the address it really went to, apart from the name before it. */
export interface StubEmail extends ReceivedEmail {
  readonly address: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly content_id?: string;
    readonly content: string;
  }[];
}

/** Resend's answers to `POST /emails`, no more. */
export interface ResendStub extends StubServer {
  readonly mails: StubEmail[];
}

/** Starts a stub of Resend with its idempotency rules. */
export async function startResendStub(): Promise<ResendStub> {
  const mails: StubEmail[] = [];
  const saved = new Map<string, { body: string; answer: StubAnswer }>();

  function send(request: StubRequest): StubAnswer {
    const key = String(request.headers['idempotency-key']);
    const known = saved.get(key);
    if (known)
      return known.body === request.body
        ? known.answer
        : refuse(409, 'invalid_idempotent_request', 'Same key.');
    const mail: Partial<StubEmail> & { to: string } = JSON.parse(request.body);
    const address = addressOf(mail.to);
    if (!address) return refuse(422, 'validation_error', `Invalid \`to\` field: ${mail.to}`);
    const id = `mail_${mails.length + 1}`;
    mails.push({ subject: '', html: '', text: '', attachments: [], ...mail, id, address });
    const answer = { status: 200, body: { id } };
    saved.set(key, { body: request.body, answer });
    return answer;
  }

  const server = await startStubServer(send, (status) => ({
    statusCode: status,
    name: status === 429 ? 'rate_limit_exceeded' : 'internal_server_error',
    message: 'Sorry.',
  }));
  return { ...server, mails };
}

// `name <address>`, with a name that has special characters in quotes (RFC 5322).
function addressOf(mailbox: string): string | null {
  const named = /^(?:"(?:[^"\\]|\\.)*"|[^()<>[\]:;@\\,."\p{Cc}]+) <([^<>\s@]+@[^<>\s@]+)>$/u.exec(mailbox);
  return named?.[1] ?? /^[^<>\s@]+@[^<>\s@]+$/.exec(mailbox)?.[0] ?? null;
}

function refuse(statusCode: number, name: string, message: string): StubAnswer {
  return { status: statusCode, body: { statusCode, name, message } };
}
