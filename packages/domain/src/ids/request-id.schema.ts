import { z } from 'zod';
import { asId, idPattern } from './ids.ts';

/** Names one press of one button; made by the page that shows it. */
export const requestIdSchema = z
  .string()
  .regex(idPattern('request'))
  .transform((text) => asId('request', text));
