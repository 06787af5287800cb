import { z } from 'zod';
import { asId, idPattern } from '../ids/ids.ts';
import { exportFormats, exportKinds } from './export-kinds.ts';

/** What a kind of export is asked about. */
export const exportKindSchema = z.object({
  kind: z.enum(exportKinds),
  /** The tab of the list it is started from; what the list does not have is left out. */
  filter: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .nullish(),
});

/** A file as the page asks for it. */
export const newExportSchema = exportKindSchema.extend({
  /** Made by the page, once a file. */
  exportId: z
    .string()
    .regex(idPattern('export'))
    .transform((text) => asId('export', text)),
  format: z.enum(exportFormats),
  columns: z
    .array(z.string().regex(/^[\w.-]{1,80}$/))
    .min(1)
    .max(200),
});
