/** What a tRPC procedure answered over plain HTTP. */
export type TrpcAnswer<Data> =
  | { readonly ok: true; readonly status: number; readonly data: Data }
  | {
      readonly ok: false;
      readonly status: number;
      readonly code: string;
      readonly sentence: string;
      readonly body: string;
    };

async function read<Data>(response: Response): Promise<TrpcAnswer<Data>> {
  const body = await response.text();
  // The wire format of tRPC 11 without a transformer.
  const parsed = JSON.parse(body) as {
    result?: { data: Data };
    error?: { data?: { code?: string; sentence?: string } };
  };
  if (parsed.result) return { ok: true, status: response.status, data: parsed.result.data };
  const { code = 'UNKNOWN', sentence = '' } = parsed.error?.data ?? {};
  return { ok: false, status: response.status, code, sentence, body };
}

/** Calls a mutation as a browser would. */
export async function mutate<Data>(
  webUrl: string,
  procedure: string,
  input: unknown,
): Promise<TrpcAnswer<Data>> {
  const response = await fetch(`${webUrl}/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(60_000),
  });
  return read<Data>(response);
}

/** Calls a query as a browser would. */
export async function query<Data>(
  webUrl: string,
  procedure: string,
  input: unknown,
): Promise<TrpcAnswer<Data>> {
  const url = `${webUrl}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  return read<Data>(await fetch(url, { signal: AbortSignal.timeout(20_000) }));
}
