import type { FastifyInstance } from 'fastify';

/** What a call came back with. */
export interface Answer {
  readonly status: number;
  // Bodies are looked at field by field in tests.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
  readonly setCookies: readonly string[];
}

/** A browser before the dashboard: it keeps cookies, and sends what a page of ours would. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(app: FastifyInstance, headers: Readonly<Record<string, string>> = {}) {
    this.#app = app;
    this.#headers = headers;
  }

  /** Posts to the login, such as `/sign-in/email`. */
  auth(path: string, payload: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    return this.send('POST', `/api/auth${path}`, payload);
  }

  /** Asks a procedure without side effects. */
  query(procedure: string, input?: unknown): Promise<Answer> {
    const question = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return this.send('GET', `/trpc/${procedure}${question}`);
  }

  async send(method: 'GET' | 'POST' | 'OPTIONS', url: string, payload?: unknown): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#app.inject({
      method,
      url,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(method === 'POST' ? { 'content-type': 'application/json', origin: 'http://127.0.0.1:3001' } : {}),
        ...this.#headers,
      },
      ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0 || value === '') this.cookies.delete(name);
      else this.cookies.set(name, encodeURIComponent(value));
    }
    return {
      status: response.statusCode,
      body: response.body === '' ? null : response.json(),
      setCookies: [response.headers['set-cookie'] ?? []].flat(),
    };
  }
}
