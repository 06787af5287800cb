import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// `prisma generate` insists on a schema engine although it never starts one, and the engine's download host
// is not reachable everywhere. Any existing file satisfies it. To write a migration, set
// PRISMA_SCHEMA_ENGINE_BINARY to a real engine (CONTRIBUTING.md says how).
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(import.meta.url);

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://postgres:postgres@127.0.0.1:5432/lanyard' },
});
