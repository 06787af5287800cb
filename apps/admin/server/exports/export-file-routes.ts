import { Readable } from 'node:stream';
import { failureBody } from '@lanyard/api/http/failure-body';
import { openExport } from '@lanyard/api/staff/exports/open-export';
import { requireStaff } from '@lanyard/api/staff/require-staff';
import type { ExportFormat } from '@lanyard/domain/exports/export-kinds';
import type { FastifyInstance } from 'fastify';
import { readStaff } from '../auth/read-staff.ts';
import type { AdminDeps } from '../deps.ts';

const types: Readonly<Record<ExportFormat, string>> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv; charset=utf-8',
  CSV_SEMICOLON: 'text/csv; charset=utf-8',
};

/**
 * Files of exports: `GET /exports/:exportId`, with the cookies of the dashboard's login, to those who may have each
 * of its columns. A page of another site can make a browser ask, and gets neither the file nor a word of it.
 */
export async function exportFileRoutes(app: FastifyInstance, deps: AdminDeps): Promise<void> {
  const { services, auth } = deps;
  app.get<{ Params: { exportId: string } }>('/exports/:exportId', async (request, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    if (request.headers['sec-fetch-site'] === 'cross-site')
      return reply.code(403).send(failureBody(403, 'INPUT_INVALID', { sentence: fromElsewhere }));
    const staff = requireStaff(await readStaff({ ...services, auth }, request.headers.cookie));
    const file = await openExport({ ...services, staff }, request.params.exportId);
    return reply
      .headers({
        'content-type': types[file.format],
        'content-length': file.bytes,
        'content-disposition': `attachment; filename="${file.name}"`,
      })
      .send(Readable.from(file.parts()));
  });
}

const fromElsewhere = 'Files are taken from the dashboard itself.';
