import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// `prisma generate` insists on a schema engine although it never starts one, and the engine's download
// host is not reachable everywhere. Any existing file satisfies it. To write a new migration use
// `prisma migrate` with PRISMA_SCHEMA_ENGINE_BINARY pointing to a real engine (see CONTRIBUTING.md).
const localEngine = fileURLToPath(new URL('./prisma/schema-engine.local.mjs', import.meta.url));
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= existsSync(localEngine)
  ? localEngine
  : fileURLToPath(import.meta.url);

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://postgres:postgres@127.0.0.1:5432/lanyard' },
});
