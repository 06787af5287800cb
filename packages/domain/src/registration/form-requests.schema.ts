import { z } from 'zod';
import { writtenFieldSchema } from './written-field.schema.ts';

const ticketTypeKey = z.string().min(1).max(40);
const fields = z.array(writtenFieldSchema).max(60);

/** A ticket type's form that somebody looks at. */
export const formOfTypeSchema = z.object({ ticketTypeKey });

/** A form that is not saved yet. */
export const weighFormSchema = z.object({ ticketTypeKey, fields });

/** A form to save over the version it was made from; 0 when there was none. */
export const saveFormSchema = weighFormSchema.extend({ basedOn: z.number().int().min(0) });
