import { auditReading } from '@lanyard/api/staff/audit-reading';
import { findEventOfOrder } from '@lanyard/api/staff/find-staff-event';
import { requireRight } from '@lanyard/api/staff/require-right';
import { requireStaff } from '@lanyard/api/staff/require-staff';
import { readPrintedPaper } from '@lanyard/db/papers/read-printed-paper';
import { renderPaperPdf } from '@lanyard/documents/paper/render-paper-pdf';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { FastifyInstance } from 'fastify';
import { readStaff } from '../auth/read-staff.ts';
import type { AdminDeps } from '../deps.ts';

interface PaperParams {
  readonly Params: { readonly orderId: string; readonly file: string };
}

/** Receipts and credit notes as PDF, for those of the staff who may see an order and whose it is; each reading is noted. */
export async function paperRoutes(app: FastifyInstance, { services, auth }: AdminDeps): Promise<void> {
  app.get<PaperParams>('/orders/:orderId/papers/:file', async (request, reply) => {
    const staff = requireStaff(await readStaff({ ...services, auth }, request.headers.cookie));
    const { orderId, file } = request.params;
    const event = await findEventOfOrder(services.db, orderId);
    requireRight(staff, 'orders.read', event.id);
    requireRight(staff, 'people.read', event.id);
    const number = file.replace(/\.pdf$/, '');
    const paper = await readPrintedPaper(services.db, services.keys, { orderId, number });
    if (!paper) throw new DomainError('RECEIPT_NOT_FOUND');
    await auditReading({ ...services, staff }, { subjectKind: 'order', subjectId: orderId });
    return reply
      .headers({
        'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename="${paper.number}.pdf"`,
      })
      .type('application/pdf')
      .send(await renderPaperPdf(paper));
  });
}
