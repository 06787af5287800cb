import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { encodeBody, plainBody, sendEncoded, type EncodedBody } from './encoded-body.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const compressible = /text|svg|json/;
const forever = 'public, max-age=31536000, immutable';
const anHour = 'public, max-age=3600';

/**
 * Serves the built files from memory, each compressed once when it is first asked for. Only files that were
 * there at the start are served, so no address can lead out of the folder.
 */
export function serveAssets(app: FastifyInstance, folder: string): void {
  for (const path of listFiles(folder)) {
    const type = types[extname(path)];
    if (!type) continue;
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    // Vite puts a hash of the content into these names.
    const cacheControl = address.startsWith('/assets/') ? forever : anHour;
    let body: Promise<EncodedBody> | undefined;
    app.get(address, { config: { isHot: true } }, async (request, reply) => {
      body ??= load(path, type);
      // Mail programs and social sites show our pictures, too.
      if (type.startsWith('image/')) reply.header('cross-origin-resource-policy', 'cross-origin');
      return sendEncoded(request, reply, await body, cacheControl);
    });
  }
}

async function load(path: string, type: string): Promise<EncodedBody> {
  const bytes = readFileSync(path);
  return compressible.test(type) ? encodeBody(bytes, type) : plainBody(bytes, type);
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
