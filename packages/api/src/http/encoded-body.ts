import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** A body kept ready in the three forms browsers ask for. */
export interface EncodedBody {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | null;
  readonly br: Buffer | null;
}

/** Compresses a text once, for many answers. */
export async function encodeBody(content: string | Buffer, type: string): Promise<EncodedBody> {
  const plain = Buffer.from(content);
  const [gzipped, br] = await Promise.all([
    toGzip(plain, { level: 6 }),
    toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  ]);
  return { ...plainBody(plain, type), gzip: gzipped, br };
}

/** Keeps bytes that are compressed already, such as pictures and fonts. */
export function plainBody(plain: Buffer, type: string): EncodedBody {
  const etag = `W/"${createHash('sha1').update(plain).digest('base64url')}"`;
  return { type, etag, plain, gzip: null, br: null };
}

/** Answers with the smallest form the browser takes, or with "not changed". */
export function sendEncoded(
  request: FastifyRequest,
  reply: FastifyReply,
  body: EncodedBody,
  cacheControl: string,
): FastifyReply {
  reply
    .header('content-type', body.type)
    .header('cache-control', cacheControl)
    .header('etag', body.etag)
    .header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === body.etag) return reply.code(304).send();
  const accepted = request.headers['accept-encoding'] ?? '';
  if (body.br && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(body.br);
  if (body.gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(body.gzip);
  return reply.send(body.plain);
}
